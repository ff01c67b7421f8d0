package io.broadback.program.draft.domain;

import static io.broadback.program.draft.domain.Weeks.FRIDAY;
import static io.broadback.program.draft.domain.Weeks.MONDAY;
import static io.broadback.program.draft.domain.Weeks.TUESDAY;
import static io.broadback.program.draft.domain.Weeks.WHOLE_GYM;
import static io.broadback.program.draft.domain.Weeks.done;
import static io.broadback.program.draft.domain.Weeks.slot;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.PlanRules;

class AdherenceTest {
    private static final Surroundings HOME = new Surroundings(Map.of(), Set.of());

    @Test
    void eleven_of_eighteen_are_61_percent_and_a_flag() {
        assertThat(Adherence.of(new RowSets(18, 11, 0))).isEqualTo(new Adherence(18, 11, new BigDecimal("0.61"), true));
        assertThat(Adherence.of(new RowSets(18, 15, 0)).flag()).as("83 %").isFalse();
        assertThat(Adherence.of(new RowSets(20, 16, 0)).flag()).as("just 80 %").isFalse();
        assertThat(Adherence.of(new RowSets(0, 0, 0))).isEqualTo(new Adherence(0, 0, null, false));
    }

    @Test
    void a_week_that_can_still_be_done_is_no_flag() {
        List<Performed> tuesday = Collections.nCopies(4, done(slot(TUESDAY, 2), TUESDAY, "machine_row", 100, 8));
        assertThat(rowSets(Changes.NONE, tuesday, TUESDAY)).isEqualTo(new RowSets(17, 4, 13));
        assertThat(rowSets(Changes.NONE, tuesday, TUESDAY.plusDays(1))).as("five barbell rows are missed")
                .isEqualTo(new RowSets(17, 4, 8));
        assertThat(rowSets(Changes.NONE, tuesday, MONDAY.plusDays(7))).isEqualTo(new RowSets(17, 4, 0));
    }

    @Test
    void a_skipped_day_was_planned_all_the_same() {
        Changes skipped = new Changes(List.of(), List.of(new DayChange(FRIDAY, true, null, null, "athlete", "flu")));
        assertThat(rowSets(skipped, List.of(), MONDAY)).isEqualTo(new RowSets(17, 0, 9));
    }

    @Test
    void only_row_sets_count_wherever_they_were_done() {
        List<Performed> sets = List.of(done(slot(TUESDAY, 3), TUESDAY, "bench_press", 185, 5),
                done(slot(TUESDAY, 1), TUESDAY, "seal_row", 185, 5), done(slot(FRIDAY, 8), FRIDAY, "t_bar_row", 90, 8));
        assertThat(rowSets(Changes.NONE, sets, MONDAY.plusDays(7)).done()).isEqualTo(2);
    }

    @Test
    void a_set_without_a_slot_belongs_to_the_slot_of_its_exercise_that_day() {
        List<StandingDay> days = standing(Changes.NONE).days();
        List<Performed> sets = new ArrayList<>();
        sets.add(unassigned(TUESDAY, 185, 5));
        sets.add(unassigned(TUESDAY, 205, 3));
        sets.add(unassigned(TUESDAY, 205, 4));
        sets.add(unassigned(FRIDAY, 225, 4));
        Progress progress = new Progress(days, sets);
        assertThat(progress.of(slot(TUESDAY, 1))).hasSize(3);
        assertThat(progress.best(slot(TUESDAY, 1))).map(Performed::reps).contains(4);
        StandingDay tuesday = days.get(1);
        assertThat(progress.status(tuesday, tuesday.slots().get(0))).isEqualTo(SlotStatus.STARTED);
        assertThat(progress.status(tuesday, tuesday.slots().get(1))).isEqualTo(SlotStatus.OPEN);
    }

    private static Performed unassigned(LocalDate day, int pounds, int reps) {
        Performed set = done(slot(day, 1), day, "barbell_row", pounds, reps);
        return new Performed(set.date(), set.exerciseId(), true, null, null, set.load(), null, reps, null, null);
    }

    private static StandingWeek standing(Changes changes) {
        return new Judging(Weeks.request(WHOLE_GYM), PlanRules.defaults(), HOME).week(Weeks.generated(), changes);
    }

    private static RowSets rowSets(Changes changes, List<Performed> sets, LocalDate today) {
        return RowSets.of(standing(changes).days(), sets, Exercise::rowSet, today);
    }
}
