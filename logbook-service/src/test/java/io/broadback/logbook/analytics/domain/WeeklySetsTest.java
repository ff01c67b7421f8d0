package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.MONDAY;
import static io.broadback.logbook.analytics.domain.Diary.week;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets a week (R26, 4.4), and R43. */
class WeeklySetsTest {
    private static final Span TWO_WEEKS = new Span(MONDAY, MONDAY.plusDays(13));
    private static final LocalDate TODAY = MONDAY.plusDays(9);

    @Test
    void a_primary_muscle_gets_a_set_and_a_secondary_one_half_of_it() {
        WeeklySets sets = WeeklySets.of(TWO_WEEKS, List.of(week(0, Diary.BARBELL_ROW, 15), week(0, Diary.FACE_PULL, 3)), TODAY);

        assertThat(sets.weeks().getFirst().muscles()).containsExactlyInAnyOrderEntriesOf(Map.of("trapezius", 33, "rhomboids",
                30, "latissimus_dorsi", 30, "posterior_deltoid", 21, "biceps", 15));
    }

    @Test
    void only_rows_are_row_sets_and_every_week_is_there() {
        WeeklySets sets = WeeklySets.of(TWO_WEEKS, List.of(week(0, Diary.BARBELL_ROW, 15), week(0, Diary.FACE_PULL, 4),
                week(0, Diary.SQUAT, 3), week(0, Diary.PULL_UP, 5)), TODAY);

        assertThat(sets.weeks()).extracting(WeeklySets.Week::rowSets).containsExactly(15, 0);
        assertThat(sets.weeks()).extracting(week -> week.all().sets()).containsExactly(27, 0);
        assertThat(sets.weeks()).extracting(WeeklySets.Week::isOver).containsExactly(true, false);
        assertThat(sets.isEmpty()).isFalse();
    }

    @Test
    void without_a_set_there_are_weeks_and_nothing_in_them() {
        WeeklySets sets = WeeklySets.of(TWO_WEEKS, List.of(), TODAY);

        assertThat(sets.isEmpty()).isTrue();
        assertThat(sets.weeks()).hasSize(2).allSatisfy(week -> assertThat(week.muscles()).isEmpty());
    }

    @Test
    void the_two_posterior_serrati_never_carry_sets() {
        Exercise odd = new Exercise("odd", "Odd", Work.OTHER, false, false, false, false, false, false,
                List.of("serratus_posterior_superior"), List.of("serratus_posterior_inferior", "biceps"));

        WeeklySets sets = WeeklySets.of(TWO_WEEKS, List.of(week(0, odd, 2)), TODAY);

        assertThat(sets.weeks().getFirst().muscles()).containsOnlyKeys("biceps");
    }

    @ParameterizedTest
    @CsvSource({ "0,BELOW", "14,BELOW", "15,WITHIN", "20,WITHIN", "21,ABOVE" })
    void both_ends_belong_to_the_band(int rowSets, RowBand band) {
        assertThat(RowBand.of(rowSets)).isEqualTo(band);
    }
}
