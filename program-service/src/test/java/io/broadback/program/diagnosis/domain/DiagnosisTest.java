package io.broadback.program.diagnosis.domain;

import static io.broadback.program.diagnosis.domain.Logged.MONDAY;
import static io.broadback.program.diagnosis.domain.Logged.TODAY;
import static io.broadback.program.diagnosis.domain.Logged.forSlot;
import static io.broadback.program.diagnosis.domain.Logged.found;
import static io.broadback.program.diagnosis.domain.Logged.notJudged;
import static io.broadback.program.diagnosis.domain.Logged.ofNovice;
import static io.broadback.program.diagnosis.domain.Logged.plan;
import static io.broadback.program.diagnosis.domain.Logged.planned;
import static io.broadback.program.diagnosis.domain.Logged.session;
import static io.broadback.program.diagnosis.domain.Logged.sets;
import static io.broadback.program.diagnosis.domain.Logged.training;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

class DiagnosisTest {

    @ParameterizedTest(name = "R3: chest 12, shoulders 10, arms 14, back {0}: {1}")
    @CsvSource({ "9,WARNING", "13,WARNING", "14,OK", "20,OK" })
    void the_back_gets_as_many_sets_as_what_is_seen_in_the_mirror(int back, Severity severity) {
        Finding finding = found(Code.BALANCE, training(session(MONDAY, sets(12, "machine_chest_press"),
                sets(10, "dumbbell_lateral_raise"), sets(14, "barbell_curl"), sets(back, "barbell_row"))));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.numbers()).containsEntry("back", BigDecimal.valueOf(back)).containsEntry("chest", number("12"))
                .containsEntry("shoulders", number("10")).containsEntry("arms", number("14"));
        assertThat(finding.counted()).isEqualTo(new Counted(36 + back, 1, 1));
    }

    @Test
    void the_step_says_how_many_sets_a_week_would_level_it() {
        Finding finding = found(Code.BALANCE, training(session(MONDAY, sets(14, "barbell_curl"), sets(9, "barbell_row")),
                session(MONDAY.minusWeeks(1), sets(10, "barbell_curl"), sets(6, "barbell_row"))));

        assertThat(finding.step()).contains("5 more hard back sets a week");
    }

    @ParameterizedTest(name = "R4: {0} of 18 rows: {2}")
    @CsvSource({ "11,0.61,WARNING", "14,0.78,WARNING", "15,0.83,OK", "18,1.00,OK", "0,0.00,WARNING" })
    void planned_rows_are_done(int done, String share, Severity severity) {
        Finding finding = found(Code.ADHERENCE, planned(List.of(plan(MONDAY.plusDays(1), 9), plan(MONDAY.plusDays(4), 9)),
                session(MONDAY.plusDays(1), sets(done, "barbell_row"), sets(4, "face_pull"), sets(3, "deadlift"))));

        assertThat(finding.numbers()).containsEntry("planned", number("18")).containsEntry("done", BigDecimal.valueOf(done))
                .containsEntry("share", number(share));
        assertThat(finding.severity()).isEqualTo(severity);
    }

    @Test
    void eighty_percent_itself_is_enough() {
        assertThat(
                found(Code.ADHERENCE, planned(List.of(plan(MONDAY, 15)), session(MONDAY, sets(12, "barbell_row")))).severity())
                .isEqualTo(Severity.OK);
    }

    @Test
    void a_day_that_is_not_over_is_due_once_something_has_been_done() {
        List<PlannedDay> plan = List.of(plan(MONDAY, 9), plan(TODAY, 9), plan(TODAY.plusDays(1), 9));

        assertThat(found(Code.ADHERENCE, planned(plan, session(MONDAY, sets(9, "barbell_row")))).numbers())
                .containsEntry("planned", number("9"));
        assertThat(found(Code.ADHERENCE, planned(plan, session(TODAY, sets(1, "barbell_row")))).numbers())
                .containsEntry("planned", number("18"));
        assertThat(notJudged(Code.ADHERENCE, planned(List.of(plan(TODAY, 9))))).contains("due");
    }

    @Test
    void rows_of_a_week_without_a_plan_do_not_make_up_for_others() {
        Finding finding = found(Code.ADHERENCE, planned(List.of(plan(MONDAY, 10)),
                session(MONDAY.minusWeeks(1), sets(10, "barbell_row")), session(MONDAY, sets(5, "barbell_row"))));

        assertThat(finding.numbers()).containsEntry("done", number("5"));
        assertThat(finding.counted()).isEqualTo(new Counted(5, 1, 1));
    }

    @Test
    void vertical_pulls_are_rows_for_those_who_count_them_so() {
        List<Session> done = List.of(session(MONDAY, sets(5, "barbell_row"), sets(5, "pull_up")));
        List<PlannedDay> plan = List.of(plan(MONDAY, 10));

        assertThat(found(Code.ADHERENCE, new Training(TODAY, false, true, done, plan)).numbers()).containsEntry("done",
                number("10"));
        assertThat(found(Code.ADHERENCE, new Training(TODAY, false, false, done, plan)).numbers()).containsEntry("done",
                number("5"));
    }

    @ParameterizedTest(name = "R6, R13: {0} isolation, {1} rows: {2}, {3}")
    @CsvSource({ "12,8,0.60,WARNING", "6,14,0.30,WARNING", "5,15,0.25,OK", "0,8,0.00,OK" })
    void isolation_does_not_lead(int isolation, int rows, String share, Severity severity) {
        Finding finding = found(Code.ISOLATION_LED,
                training(session(MONDAY, sets(rows, "barbell_row"), sets(isolation, "face_pull"), sets(5, "barbell_curl"))));

        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.numbers()).containsEntry("share", number(share));
    }

    @ParameterizedTest(name = "R6: {0} changes of the main row: {1}")
    @CsvSource({ "0,OK", "3,OK", "4,WARNING" })
    void the_main_row_stays(int swaps, Severity severity) {
        List<Session> sessions = new ArrayList<>();
        for (int day = 0; day <= 6; day++) {
            String row = Math.min(day, swaps) % 2 == 0 ? "barbell_row" : "seal_row";
            sessions.add(session(TODAY.minusDays(27 - 4L * day), sets(3, row), sets(3, "machine_row")));
        }

        Finding finding = found(Code.FEEL_LED, training(sessions.toArray(Session[]::new)));

        assertThat(finding.numbers()).containsEntry("swaps", BigDecimal.valueOf(swaps)).containsEntry("sessions", number("7"));
        assertThat(finding.severity()).isEqualTo(severity);
    }

    @Test
    void what_was_done_for_the_primary_row_is_the_main_row_whatever_else_was_rowed() {
        UUID slot = UUID.randomUUID();
        List<PlannedDay> plan = List.of(plan(MONDAY, 9, slot));
        Session[] sessions = IntStream.range(0, 5)
                .mapToObj(day -> session(MONDAY.plusDays(day), sets(2, day % 2 == 0 ? "seal_row" : "t_bar_row"),
                        forSlot(slot, "barbell_row")))
                .toArray(Session[]::new);

        assertThat(found(Code.FEEL_LED, planned(plan, sessions)).numbers()).containsEntry("swaps", number("0"));
    }

    @Test
    void changes_of_more_than_four_weeks_ago_are_forgotten() {
        Session[] sessions = IntStream.range(0, 8)
                .mapToObj(day -> session(TODAY.minusDays(28 + day), sets(3, day % 2 == 0 ? "seal_row" : "t_bar_row")))
                .toArray(Session[]::new);

        assertThat(notJudged(Code.FEEL_LED, training(sessions))).contains("four weeks");
    }

    @Test
    void rows_last_in_every_session_are_no_priority() {
        Session last = session(MONDAY, sets(5, "bench_press"), sets(4, "barbell_row"), sets(3, "barbell_curl"));
        Session alsoLast = session(MONDAY.plusDays(2), sets(3, "deadlift"), sets(4, "barbell_row"), sets(2, "face_pull"));
        Session first = session(MONDAY.plusDays(3), sets(4, "barbell_row"), sets(5, "bench_press"));
        Session between = session(MONDAY.plusDays(3), sets(3, "bench_press"), sets(4, "machine_row"),
                sets(1, "machine_chest_press"));
        Session ownDay = session(MONDAY.plusDays(3), sets(15, "barbell_row"));

        assertThat(found(Code.NO_PRIORITY, training(last, alsoLast)).severity()).isEqualTo(Severity.WARNING);
        for (Session other : List.of(first, between, ownDay)) {
            Finding finding = found(Code.NO_PRIORITY, training(last, alsoLast, other));
            assertThat(finding.severity()).isEqualTo(Severity.OK);
            assertThat(finding.numbers()).containsEntry("rowSessions", number("3")).containsEntry("rowsLast", number("2"));
        }
    }

    @Test
    void training_without_any_row_is_no_priority_either() {
        assertThat(found(Code.NO_PRIORITY,
                training(session(MONDAY, sets(5, "bench_press")), session(TODAY, sets(5, "back_squat")))).severity())
                .isEqualTo(Severity.WARNING);
        assertThat(notJudged(Code.NO_PRIORITY,
                training(session(MONDAY, sets(5, "bench_press"), sets(3, "barbell_row")),
                        session(TODAY, sets(5, "back_squat")))))
                .contains("single session");
    }

    @Test
    void where_the_order_of_exercises_is_not_known_no_order_is_judged() {
        Session one = Logged.unordered(MONDAY, sets(5, "bench_press"), sets(4, "barbell_row"), sets(4, "seal_row"));
        Session other = Logged.unordered(MONDAY.plusDays(2), sets(5, "bench_press"), sets(4, "seal_row"),
                sets(4, "barbell_row"));

        assertThat(notJudged(Code.NO_PRIORITY, training(one, other))).contains("order");
        assertThat(notJudged(Code.FEEL_LED, training(one, other))).contains("main one");
    }

    @ParameterizedTest(name = "R45: {0} pressing sets, {1} pulling sets: {2}")
    @CsvSource({ "12,6,HINT", "6,0,HINT", "9,6,OK", "6,12,OK" })
    void a_novice_pulls_as_well_as_presses(int push, int pull, Severity severity) {
        assertThat(
                found(Code.PUSH_PULL, ofNovice(session(MONDAY, sets(push, "bench_press"), sets(pull, "pull_up")))).severity())
                .isEqualTo(severity);
    }

    @Test
    void lifters_who_are_no_novices_are_not_asked_for_their_pushing_and_pulling() {
        assertThat(notJudged(Code.PUSH_PULL, training(session(MONDAY, sets(12, "bench_press"))))).contains("novices");
    }

    @Test
    void no_data_is_never_called_good() {
        List<Judgement> judgements = new Diagnosis(Thresholds.defaults()).of(ofNovice());

        assertThat(judgements).hasOnlyElementsOfType(NotJudged.class).extracting(Judgement::code)
                .containsExactly(Code.values());
    }

    @Test
    void every_question_is_answered_once() {
        Training training = planned(List.of(plan(MONDAY, 9)), session(MONDAY, sets(9, "barbell_row"), sets(3, "bench_press")));

        assertThat(new Diagnosis(Thresholds.defaults()).of(training)).extracting(Judgement::code)
                .containsExactly(Code.values());
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
