package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.lift;
import static io.broadback.logbook.analytics.domain.Diary.line;
import static io.broadback.logbook.analytics.domain.Diary.nobodyWeighed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/** Records of a line (3.4, R9): singles and reps, and what they replaced. */
class RecordsTest {
    private final Lift first = lift(0, 1, 225, 5, null);
    private final Lift heavier = lift(2, 1, 235, 3, null);
    private final Lift more = lift(4, 1, 225, 6, null);
    private final Lift light = lift(6, 1, 185, 9, 3);

    @Test
    void a_record_single_names_the_one_it_replaced() {
        Records records = of(first, heavier, more, light);

        assertThat(records.singles()).extracting(best -> best.point().lift()).containsExactly(first, more);
        assertThat(records.single()).hasValueSatisfying(best -> {
            assertThat(best.point().single().shown()).isEqualByComparingTo("270");
            assertThat(Objects.requireNonNull(best.replaced()).lift()).isEqualTo(first);
        });
    }

    @Test
    void reps_are_a_record_when_nothing_as_heavy_was_done_as_often() {
        assertThat(of(first, heavier, more, light).reps()).containsExactly(new Records.BestReps(heavier, null),
                new Records.BestReps(more, first), new Records.BestReps(light, more));
    }

    @Test
    void what_was_done_before_is_no_record_however_often() {
        assertThat(of(first, lift(1, 1, 225, 5, null), lift(2, 1, 215, 5, null), lift(3, 1, 225, 0, null)).reps())
                .containsExactly(new Records.BestReps(first, null));
    }

    @Test
    void a_heavier_set_for_as_many_reps_takes_the_place_of_lighter_ones() {
        Lift both = lift(5, 1, 240, 6, null);

        assertThat(of(first, heavier, more, both).reps()).containsExactly(new Records.BestReps(both, null));
    }

    @Test
    void an_empty_line_has_no_records() {
        assertThat(of().single()).isEmpty();
        assertThat(of().reps()).isEmpty();
    }

    private static Records of(Lift... lifts) {
        return Records.of(line(List.of(lifts).reversed().toArray(Lift[]::new)), Formula.EPLEY, nobodyWeighed());
    }
}
