package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R21 and R23. */
class EffortParityTest {
    private static final SessionWork.Sets NONE = new SessionWork.Sets(0, 0, 0);
    private static final LocalDate NEXT_WEEK = MONDAY.plusDays(9);

    @ParameterizedTest
    @CsvSource({ "15,24,OK", "8,24,FLAG", "13,20,OK", "12,18,FLAG", "15,31,FLAG", "15,30,OK" })
    void the_back_wants_four_fifths_of_a_usual_day_and_half_a_rep_at_most(int backSets, int reserveOfFifteen, Verdict verdict) {
        List<SessionWork> week = List.of(legs(1, 16, 24, null), back(2, backSets, backSets * reserveOfFifteen / 15, null));

        assertThat(EffortParity.of(week, NEXT_WEEK).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_usual_day_lies_between_the_mean_leg_day_and_the_mean_press_day() {
        List<SessionWork> week = List.of(legs(1, 16, 24, null), legs(3, 12, 18, null), press(4, 8, 12), back(5, 10, 15, null));

        EffortParity parity = EffortParity.of(week, NEXT_WEEK);

        assertThat(parity.usualDay()).hasValueSatisfying(day -> assertThat(day.rounded(1)).isEqualByComparingTo("11"));
        assertThat(parity.backSetsAWeek()).hasValueSatisfying(sets -> assertThat(sets.rounded(1)).isEqualByComparingTo("10"));
        assertThat(parity.verdict()).isEqualTo(Verdict.OK);
        assertThat(parity.text()).contains("10.0 back sets a week beside 11.0 sets");
    }

    @Test
    void the_running_week_is_not_compared_while_there_is_another() {
        List<SessionWork> weeks = new ArrayList<>(List.of(legs(1, 10, 15, null), back(2, 10, 15, null)));
        weeks.add(back(8, 2, 2, null));

        assertThat(EffortParity.of(weeks, NEXT_WEEK).backSets()).isEqualTo(10);
        assertThat(EffortParity.of(weeks, MONDAY.plusDays(15)).backSets()).isEqualTo(12);
        assertThat(EffortParity.byWeek(weeks).keySet()).containsExactly(MONDAY, MONDAY.plusWeeks(1));
    }

    @Test
    void what_was_not_logged_is_unknown_unless_the_sets_fall_short_anyway() {
        SessionWork silentLegs = new SessionWork(Diary.session(1), MONDAY, true, false, NONE, new SessionWork.Sets(10, 0, 0),
                10,
                null);

        assertThat(EffortParity.of(List.of(), NEXT_WEEK).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(EffortParity.of(List.of(back(2, 9, 9, null)), NEXT_WEEK).text()).contains("No leg day");
        assertThat(EffortParity.of(List.of(silentLegs, back(2, 9, 9, null)), NEXT_WEEK).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(EffortParity.of(List.of(silentLegs, back(2, 7, 7, null)), NEXT_WEEK).verdict()).isEqualTo(Verdict.FLAG);
    }

    @ParameterizedTest
    @CsvSource({ "5,9,HINT", "7,9,HINT", "8,9,OK" })
    void back_sessions_felt_two_points_easier_are_worth_a_hint(int back, int legs, Verdict verdict) {
        List<SessionWork> week = List.of(legs(1, 10, 15, legs), back(2, 10, 15, back));

        assertThat(EffortParity.of(week, NEXT_WEEK).exertionVerdict()).isEqualTo(verdict);
        assertThat(EffortParity.of(week.subList(0, 1), NEXT_WEEK).exertionVerdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static SessionWork legs(int day, int sets, int reserve, @Nullable Integer exertion) {
        return new SessionWork(Diary.session(day), MONDAY.plusDays(day), true, false, NONE,
                new SessionWork.Sets(sets, sets, reserve), sets, exertion);
    }

    private static SessionWork press(int day, int sets, int reserve) {
        return new SessionWork(Diary.session(day), MONDAY.plusDays(day), false, true, NONE,
                new SessionWork.Sets(sets, sets, reserve), 0, null);
    }

    private static SessionWork back(int day, int sets, int reserve, @Nullable Integer exertion) {
        return new SessionWork(Diary.session(day), MONDAY.plusDays(day), false, false,
                new SessionWork.Sets(sets, sets, reserve), NONE, 0, exertion);
    }
}
