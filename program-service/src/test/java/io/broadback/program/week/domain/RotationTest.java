package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.Reason.Code;

/**
 * Rows over a block (4.3, 4.4, R10): the secondary ones stay and then rotate, the primary one is frozen, and week 3 has
 * triples.
 */
class RotationTest {
    private static final List<PreviousWeek.Row> BEFORE = List.of(new PreviousWeek.Row("barbell_row", Zone.LOW),
            new PreviousWeek.Row("t_bar_row", Zone.MID), new PreviousWeek.Row("single_arm_dumbbell_row", Zone.HIGH));

    private static Week after(Requests request, int blockWeek, List<PreviousWeek.Row> before) {
        WeekRequest asked = request.inWeek(blockWeek).request();
        int last = blockWeek == 1 ? 6 : blockWeek - 1;
        return new WeekGenerator(PlanRules.defaults()).generate(asked.after(Optional.of(new PreviousWeek(last, before))));
    }

    private static Set<String> rows(Week week, Zone... zones) {
        Set<String> found = new TreeSet<>();
        week.days().stream().flatMap(day -> day.slots().stream()).map(Week.Slot::planned)
                .filter(slot -> slot.role().isRow() && List.of(zones).contains(slot.zone()))
                .forEach(slot -> found.add(slot.exercise().id()));
        return found;
    }

    private static List<Code> codes(Week week) {
        return week.audit().reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest(name = "week {0}")
    @ValueSource(ints = { 2, 3, 4, 5, 6 })
    void within_a_block_the_rows_stay(int blockWeek) {
        Week week = after(Requests.anIntermediate(), blockWeek, BEFORE);

        assertThat(rows(week, Zone.LOW)).containsExactly("barbell_row");
        assertThat(rows(week, Zone.MID)).containsExactly("t_bar_row");
        assertThat(rows(week, Zone.HIGH)).containsExactly("single_arm_dumbbell_row");
        assertThat(codes(week)).doesNotContain(Code.PRIMARY_ROW_SWAPPED);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void after_a_deload_the_secondary_rows_are_others(Mode mode) {
        Week free = Requests.anIntermediate().with(mode).week();
        List<PreviousWeek.Row> before = new ArrayList<>();
        rows(free, Zone.LOW).forEach(id -> before.add(new PreviousWeek.Row(id, Zone.LOW)));
        rows(free, Zone.MID).forEach(id -> before.add(new PreviousWeek.Row(id, Zone.MID)));
        rows(free, Zone.HIGH).forEach(id -> before.add(new PreviousWeek.Row(id, Zone.HIGH)));

        Week rotated = after(Requests.anIntermediate().with(mode), 1, before);

        assertThat(rows(rotated, Zone.LOW)).isEqualTo(rows(free, Zone.LOW));
        assertThat(rows(rotated, Zone.MID, Zone.HIGH)).doesNotContainAnyElementsOf(rows(free, Zone.MID, Zone.HIGH));
        assertThat(rotated.audit().score()).isGreaterThanOrEqualTo(free.audit().score().subtract(java.math.BigDecimal.ONE));
        assertThat(rotated.audit().rowSets()).isEqualTo(free.audit().rowSets());
    }

    @Test
    void rows_that_the_gym_has_lost_do_not_hold_the_week_back() {
        Week week = after(Requests.anIntermediate().at(Requests.HOME_GYM), 2,
                List.of(new PreviousWeek.Row("machine_row", Zone.LOW), new PreviousWeek.Row("machine_row", Zone.MID),
                        new PreviousWeek.Row("meadows_row", Zone.HIGH)));

        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(rows(week, Zone.HIGH)).containsExactly("meadows_row");
        assertThat(codes(week)).doesNotContain(Code.PRIMARY_ROW_SWAPPED);
    }

    @Test
    void the_heavy_row_stays_the_primary_one_inside_a_block() {
        Week week = after(Requests.anIntermediate(), 3, List.of(new PreviousWeek.Row("machine_row", Zone.LOW)));

        assertThat(rows(week, Zone.LOW)).containsExactly("machine_row");
    }

    @ParameterizedTest(name = "in week {0}")
    @ValueSource(ints = { 2, 3, 4 })
    void another_primary_row_inside_four_weeks_is_warned_of(int blockWeek) {
        Week week = after(Requests.anIntermediate().leadBy("t_bar_row"), blockWeek, BEFORE);

        assertThat(codes(week)).contains(Code.PRIMARY_ROW_SWAPPED);
    }

    @ParameterizedTest(name = "in week {0}")
    @ValueSource(ints = { 1, 5 })
    void another_primary_row_after_four_weeks_is_not(int blockWeek) {
        Week week = after(Requests.anIntermediate().leadBy("t_bar_row"), blockWeek, BEFORE);

        assertThat(codes(week)).doesNotContain(Code.PRIMARY_ROW_SWAPPED);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Level.class)
    void every_third_week_an_advanced_lifter_rows_in_triples(Level level) {
        for (int blockWeek = 2; blockWeek <= 5; blockWeek++) {
            Week week = after(Requests.a(level).leadBy("barbell_row"), blockWeek, BEFORE);
            boolean triples = week.days().stream().flatMap(day -> day.slots().stream()).map(Week.Slot::planned)
                    .anyMatch(slot -> slot.role() == Role.PRIMARY_ROW && slot.repRange().equals(new RepRange(2, 4)));
            assertThat(triples).isEqualTo(level == Level.ADVANCED && blockWeek == 3);
        }
    }
}
