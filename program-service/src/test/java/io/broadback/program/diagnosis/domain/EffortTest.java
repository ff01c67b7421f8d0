package io.broadback.program.diagnosis.domain;

import static io.broadback.program.diagnosis.domain.Logged.MONDAY;
import static io.broadback.program.diagnosis.domain.Logged.TODAY;
import static io.broadback.program.diagnosis.domain.Logged.found;
import static io.broadback.program.diagnosis.domain.Logged.notJudged;
import static io.broadback.program.diagnosis.domain.Logged.rated;
import static io.broadback.program.diagnosis.domain.Logged.session;
import static io.broadback.program.diagnosis.domain.Logged.sets;
import static io.broadback.program.diagnosis.domain.Logged.swayed;
import static io.broadback.program.diagnosis.domain.Logged.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.week.domain.Exercises;

class EffortTest {

    @ParameterizedTest(name = "R35: {0} of 5 with sway: {1}")
    @CsvSource({ "5,WARNING", "3,WARNING", "2,OK", "0,OK" })
    void sway_is_not_the_only_technique(int swayed, Severity severity) {
        Finding finding = found(Code.SWAY_SHARE, training(session(MONDAY, swayed(swayed, "barbell_row"),
                sets(5 - swayed, "barbell_row"), sets(9, "machine_row"))));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.numbers()).containsEntry("eligible", number("5")).containsEntry("swayed",
                BigDecimal.valueOf(swayed));
    }

    @ParameterizedTest(name = "R61: {0} of 18 close to failure: {1}")
    @CsvSource({ "14,OK", "13,WARNING", "10,WARNING" })
    void most_sets_end_close_to_failure(int close, Severity severity) {
        Finding finding = found(Code.RIR_SHARE, training(session(MONDAY, sets(close, "barbell_row", 2),
                sets(18 - close, "bench_press", 3), sets(40, "leg_press", null))));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.numbers()).containsEntry("known", number("18")).containsEntry("unknown", number("40"));
    }

    @Test
    void deload_sets_are_far_from_failure_by_plan() {
        Performed deload = new Performed(Exercises.named("barbell_row"), false, true, 5, true,
                null);

        assertThat(notJudged(Code.RIR_SHARE, training(session(MONDAY, Stream.of(deload, deload))))).contains("reserve");
        assertThat(notJudged(Code.EFFORT_PARITY, training(session(MONDAY, Stream.of(deload, deload))))).contains("leg day");
    }

    @ParameterizedTest(name = "R21: legs 16 at 1.5; back {0}, {1} of them with two in reserve and {2} with one: {3}")
    @CsvSource({ "8,0,0,WARNING", "15,9,6,OK", "15,15,0,OK", "13,0,13,OK", "12,0,12,WARNING" })
    void the_back_is_worked_as_the_legs_are(int back, int two, int one, Severity severity) {
        Session legs = session(MONDAY, sets(8, "back_squat", 1), sets(8, "leg_press", 2));
        Session rows = session(MONDAY.plusDays(1), sets(two, "barbell_row", 2), sets(one, "barbell_row", 1),
                sets(back - two - one, "barbell_row", 3));

        Finding finding = found(Code.EFFORT_PARITY, training(legs, rows));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.numbers()).containsEntry("setsOfUsualDay", number("16.0")).containsEntry("otherReserve",
                number("1.5"));
    }

    @Test
    void enough_sets_that_are_far_from_failure_are_told_to_be_harder_and_not_to_be_more() {
        Finding finding = found(Code.EFFORT_PARITY, training(session(MONDAY, sets(10, "back_squat", 1)),
                session(MONDAY.plusDays(1), sets(12, "barbell_row", 3))));

        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.step()).contains("as close");
    }

    @Test
    void a_usual_day_is_the_mean_of_leg_days_and_press_days_and_compared_exactly() {
        Session legs = session(MONDAY, sets(4, "deadlift"));
        Session press = session(MONDAY.plusDays(1), sets(3, "bench_press"), sets(3, "barbell_curl"));
        Session rows = session(MONDAY.plusDays(2), sets(4, "barbell_row"));

        assertThat(found(Code.EFFORT_PARITY, training(legs, press, rows)).severity()).as("4 sets beside 0.8 of 5")
                .isEqualTo(Severity.OK);
    }

    @Test
    void a_week_that_may_still_grow_is_not_held_against_whole_ones() {
        LocalDate before = MONDAY.minusWeeks(1);
        Session[] sessions = { session(before, sets(10, "back_squat")), session(before.plusDays(1), sets(10, "barbell_row")),
                session(MONDAY, sets(10, "back_squat")) };

        Finding finding = found(Code.EFFORT_PARITY, training(sessions));

        assertThat(finding.severity()).isEqualTo(Severity.OK);
        assertThat(finding.counted().weeks()).isEqualTo(1);
    }

    @Test
    void parity_needs_the_reps_in_reserve_of_both_unless_the_sets_are_too_few_already() {
        Session legs = session(MONDAY, sets(10, "back_squat", null));

        assertThat(notJudged(Code.EFFORT_PARITY, training(legs, session(TODAY, sets(10, "barbell_row", 2)))))
                .contains("leg and press");
        assertThat(notJudged(Code.EFFORT_PARITY, training(session(MONDAY, sets(10, "back_squat", 2)),
                session(TODAY, sets(10, "barbell_row", null))))).contains("back");
        assertThat(found(Code.EFFORT_PARITY, training(legs, session(TODAY, sets(4, "barbell_row", 2)))).severity())
                .isEqualTo(Severity.WARNING);
    }

    @ParameterizedTest(name = "R23: back sessions rated {0}, leg sessions {1}: {2}")
    @CsvSource({ "5,9,HINT", "7,9,HINT", "8,9,OK", "9,5,OK" })
    void back_sessions_are_as_much_work_as_leg_sessions(int back, int legs, Severity severity) {
        Finding finding = found(Code.SESSION_RPE, training(rated(MONDAY, back, sets(9, "barbell_row"), sets(3, "bench_press")),
                rated(TODAY, legs, sets(9, "back_squat"), sets(3, "bench_press"))));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.counted()).isEqualTo(new Counted(24, 2, 1));
    }

    @Test
    void sessions_of_everything_are_neither_back_nor_leg_sessions() {
        assertThat(notJudged(Code.SESSION_RPE,
                training(rated(MONDAY, 9, sets(5, "barbell_row"), sets(5, "back_squat"), sets(5, "bench_press")))))
                .contains("back");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
