package io.broadback.program.draft.domain;

import static io.broadback.program.draft.domain.Weeks.ELSEWHERE;
import static io.broadback.program.draft.domain.Weeks.LOW;
import static io.broadback.program.draft.domain.Weeks.TUESDAY;
import static io.broadback.program.draft.domain.Weeks.WHOLE_GYM;
import static io.broadback.program.draft.domain.Weeks.done;
import static io.broadback.program.draft.domain.Weeks.slot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.Target;
import io.broadback.program.week.domain.Week;
import io.broadback.program.week.domain.WeekRequest;

class PrescribingTest {
    private static final UUID BARBELL = slot(TUESDAY, 1);
    private static final Surroundings HOME = new Surroundings(Map.of(), Set.of());

    @Test
    void an_open_slot_has_the_current_target() {
        assertThat(tuesday(Changes.NONE, HOME, Map.of(), List.of()).slots().getFirst().target().load()).isEqualTo(lb(225));
    }

    @Test
    void a_slot_begun_has_what_the_target_was() {
        Map<UUID, List<Target>> shown = Map.of(BARBELL,
                List.of(new Target("barbell_row", null, Technique.STRICT, LOW, lb(215), 4, "IN_RANGE", null)));
        List<Performed> begun = List.of(done(BARBELL, TUESDAY, "barbell_row", 215, 6));
        assertThat(tuesday(Changes.NONE, HOME, shown, begun).slots().getFirst().target().load()).isEqualTo(lb(215));
        assertThat(tuesday(Changes.NONE, HOME, shown, List.of()).slots().getFirst().target().load()).as("all deleted again")
                .isEqualTo(lb(225));
    }

    @Test
    void the_load_the_first_set_was_planned_at_wins() {
        Performed set = done(BARBELL, TUESDAY, "barbell_row", 200, 6);
        Performed planned = new Performed(set.date(), set.exerciseId(), true, BARBELL, null, set.load(), null, 6, null,
                lb(205));
        assertThat(tuesday(Changes.NONE, HOME, Map.of(), List.of(planned, set)).slots().getFirst().target())
                .satisfies(target -> {
                    assertThat(target.load()).isEqualTo(lb(205));
                    assertThat(target.reason()).isEqualTo("SHOWN");
                });
    }

    @Test
    void a_fixed_load_stays_until_another_exercise_is_taken() {
        SlotChange fixed = new SlotChange(BARBELL, SlotChange.Kind.OVERRIDE, TUESDAY, Role.PRIMARY_ROW, "barbell_row", null,
                null, null, lb(185), "coach", "wrist");
        SlotChange swap = new SlotChange(BARBELL, SlotChange.Kind.SWAP, TUESDAY, Role.PRIMARY_ROW, "barbell_row", "seal_row",
                null, LOW, null, "athlete", "BUSY_EQUIPMENT");
        assertThat(tuesday(new Changes(List.of(fixed), List.of()), HOME, Map.of(), List.of()).slots().getFirst().target())
                .satisfies(target -> {
                    assertThat(target.load()).isEqualTo(lb(185));
                    assertThat(target.aimReps()).isEqualTo(4);
                });
        assertThat(tuesday(new Changes(List.of(fixed, swap), List.of()), HOME, Map.of(), List.of()).slots().getFirst())
                .satisfies(slot -> {
                    assertThat(slot.planned().exercise().id()).isEqualTo("seal_row");
                    assertThat(slot.target().load()).isNull();
                    assertThat(slot.target().calibration()).isNotNull();
                });
    }

    @Test
    void elsewhere_a_target_is_rounded_down_to_what_can_be_loaded() {
        Changes travelling = new Changes(List.of(), List.of(new DayChange(TUESDAY, false, null, ELSEWHERE, "athlete", null)));
        assertThat(tuesday(travelling, Weeks.withMachinesElsewhere(), Map.of(), List.of()).slots())
                .filteredOn(slot -> slot.planned().exercise().id().equals("machine_row"))
                .filteredOn(slot -> slot.planned().repRange().equals(Weeks.MID)).singleElement()
                .satisfies(slot -> assertThat(slot.target().load()).isEqualTo(lb(96)));
    }

    private static Week.Day tuesday(Changes changes, Surroundings surroundings, Map<UUID, List<Target>> shown,
            List<Performed> sets) {
        WeekRequest request = Weeks.request(WHOLE_GYM);
        List<StandingDay> days = new Judging(request, PlanRules.defaults(), surroundings).week(Weeks.generated(), changes)
                .days();
        return new Prescribing(request, surroundings, shown).of(days.get(1), new Progress(days, sets));
    }

    private static Load lb(int pounds) {
        return Load.of(pounds, WeightUnit.LB);
    }
}
