package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.COMPLIANT;
import static io.broadback.progression.plateau.domain.Histories.FLAT_24_DAYS;
import static io.broadback.progression.plateau.domain.Histories.FLAT_45_DAYS;
import static io.broadback.progression.plateau.domain.Histories.compliance;
import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.exercise;
import static io.broadback.progression.plateau.domain.Histories.experiments;
import static io.broadback.progression.plateau.domain.Histories.facts;
import static io.broadback.progression.plateau.domain.Histories.flat;
import static io.broadback.progression.plateau.domain.Histories.rows;
import static io.broadback.progression.plateau.domain.Histories.track;
import static io.broadback.progression.plateau.domain.Histories.verdict;
import static io.broadback.progression.plateau.domain.Histories.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.plateau.domain.Proposal.AddRowSets;
import io.broadback.progression.plateau.domain.Proposal.Change;
import io.broadback.progression.plateau.domain.Proposal.Deload;
import io.broadback.progression.plateau.domain.Proposal.ExecuteThePlan;
import io.broadback.progression.plateau.domain.Proposal.MoveZone;
import io.broadback.progression.plateau.domain.Proposal.Nothing;
import io.broadback.progression.plateau.domain.Proposal.Nothing.Why;
import io.broadback.progression.plateau.domain.Proposal.StrongerMode;
import io.broadback.progression.plateau.domain.Proposal.SwapPrimaryRow;
import io.broadback.progression.plateau.domain.Proposal.SwapSecondaryRow;

class LadderTest {

    @ParameterizedTest(name = "3.12: flat 24 days, adherence {0} %, 15 sets: rung {1}")
    @CsvSource({ "95, 1", "80, 1", "79, 0", "60, 0", "55, 0" })
    void without_adherence_the_plan_is_executed_before_it_is_changed(int adherence, int rung) {
        Compliance compliance = compliance(adherence + "/100", "14/18", "12/12", Parity.HELD);

        assertThat(propose(flat(), compliance, Experiments.NONE, facts())).isInstanceOfSatisfying(Change.class,
                change -> assertThat(change.rung().number()).isEqualTo(rung));
    }

    @ParameterizedTest(name = "R22: near failure {0}, rows first {1}, parity {2}: execute the plan")
    @CsvSource({ "10/18, 12/12, HELD", "14/18, 3/12, HELD", "14/18, 12/12, MISSED" })
    void effort_order_and_parity_come_before_any_change_too(String effort, String rowsFirst, Parity parity) {
        Compliance compliance = compliance("95/100", effort, rowsFirst, parity);

        assertThat(propose(flat(), compliance, Experiments.NONE, facts())).isEqualTo(new ExecuteThePlan(compliance.missed()));
    }

    @Test
    void flat_24_days_with_adherence_95_and_15_sets_proposes_17() {
        assertThat(propose(flat(), COMPLIANT, Experiments.NONE, facts(4, 7, 4))).isEqualTo(new AddRowSets(15, 17));
    }

    @Test
    void still_flat_21_days_later_it_is_rung_2_and_not_19() {
        Experiments asked = Experiments.NONE.with(Experiment.started(new AddRowSets(15, 17), day(24)));
        ResultChart chart = ResultChart.of(track(FLAT_45_DAYS), weeks("15/15 15/15 15/15 15/15 17/17 17/17 17/17"), asked,
                day(45));

        Proposal next = Ladder.propose(PlateauRule.judge(chart), COMPLIANT, asked.reviewed(chart), facts(5, 8, 4), day(45));

        assertThat(next).isEqualTo(new MoveZone(Zone.LOW, Zone.HIGH, 2));
    }

    @ParameterizedTest(name = "R18: {0}, weeks {1}: {2}")
    @CsvSource({
            "0:225x5 8:225x5 16:225x5 24:225x6, 15/15 15/15 15/15, PROGRESSING",
            "0:225x5 8:225x5 16:225x5 24:225x5, 15/15 15/15 16/15, PROGRESSING",
            "0:225x5 8:225x5 16:225x5 20:225x5, 15/15 15/15 15/15, TOO_EARLY",
            "0:225x5 16:225x5 24:225x5,         15/15 15/15 15/15, TOO_EARLY" })
    void a_gain_or_too_little_seen_gives_no_proposal(String sessions, String weeks, Why why) {
        int today = why == Why.TOO_EARLY && sessions.contains("20:") ? 20 : 24;

        assertThat(propose(verdict(sessions, weeks, today), COMPLIANT, Experiments.NONE, facts()))
                .isInstanceOfSatisfying(Nothing.class, nothing -> assertThat(nothing.why()).isEqualTo(why));
    }

    @Test
    void a_regression_climbs_the_same_ladder() {
        Verdict regression = verdict("0:300x6 8:270x6 16:275x6 24:270x6", "", 24);

        assertThat(propose(regression, COMPLIANT, Experiments.NONE, facts())).isEqualTo(new AddRowSets(15, 17));
    }

    @ParameterizedTest(name = "after {0}: rung {1}")
    @CsvSource({
            "'',                                                        1",
            "0:failed,                                                  1",
            "1:failed,                                                  2",
            "1:declined,                                                2",
            "1:failed 2:failed,                                         3",
            "1:failed 2:declined 3:failed,                              4",
            "1:failed 2:failed 3:failed 4:failed,                       5",
            "1:failed 2:failed 3:failed 4:failed 5:failed,              6",
            "1:failed 0:failed,                                         2",
            "3:failed,                                                  4",
            "1:failed 2:succeeded,                                      1",
            "1:succeeded 1:failed,                                      2" })
    void what_failed_or_was_declined_is_followed_by_the_next_rung(String before, int rung) {
        assertThat(propose(flat(), COMPLIANT, experiments(before, 30), facts())).isInstanceOfSatisfying(Change.class,
                change -> assertThat(change.rung().number()).isEqualTo(rung));
    }

    @ParameterizedTest(name = "after {0}: nothing is left")
    @CsvSource({ "1:failed 2:failed 3:failed 4:failed 5:failed 6:failed", "6:declined" })
    void at_the_end_of_the_ladder_the_coach_decides(String before) {
        assertThat(why(propose(flat(), COMPLIANT, experiments(before, 30), facts()))).isEqualTo(Why.LADDER_EXHAUSTED);
    }

    @Test
    void a_result_begins_a_new_round() {
        Verdict flatAgain = verdict("0:225x5 30:225x6 38:225x6 46:225x6 54:225x6", "", 54);

        assertThat(propose(flatAgain, COMPLIANT, experiments("1:failed", 3), facts())).isEqualTo(new AddRowSets(15, 17));
        assertThat(propose(flatAgain, COMPLIANT, experiments("1:failed", 31), facts())).isInstanceOf(MoveZone.class);
    }

    @ParameterizedTest(name = "open since day 24: on day {0} {1}")
    @CsvSource({ "24, EXPERIMENT_RUNNING", "44, EXPERIMENT_RUNNING", "45, REVIEW_DUE", "60, REVIEW_DUE" })
    void while_an_experiment_is_open_nothing_new_is_proposed(int today, Why why) {
        assertThat(why(Ladder.propose(flat(), COMPLIANT, experiments("1:open", 24), facts(), day(today)))).isEqualTo(why);
    }

    @Test
    void even_the_plan_is_not_asked_for_while_an_experiment_is_open() {
        Compliance poor = compliance("55/100", "14/18", "12/12", Parity.HELD);

        assertThat(why(propose(flat(), poor, experiments("1:open", 24), facts()))).isEqualTo(Why.EXPERIMENT_RUNNING);
    }

    @Test
    void to_execute_the_plan_is_asked_for_again_after_it_failed_but_not_after_it_was_declined() {
        Compliance poor = compliance("55/100", "14/18", "12/12", Parity.HELD);

        assertThat(propose(flat(), poor, experiments("0:failed", 30), facts())).isInstanceOf(ExecuteThePlan.class);
        assertThat(why(propose(flat(), poor, experiments("0:declined", 30), facts()))).isEqualTo(Why.PLAN_DECLINED);
        assertThat(propose(flat(), COMPLIANT, experiments("0:declined", 30), facts())).isInstanceOf(AddRowSets.class);
    }

    @ParameterizedTest(name = "rung 1: {0}/{1}/{2} with a ceiling of {3}: {4} more")
    @CsvSource({
            "4, 7, 4, 20, 2",
            "5, 8, 5, 20, 2",
            "5, 9, 5, 20, 1",
            "6, 9, 5, 20, 0",
            "6, 9, 9, 20, 0",
            "3, 5, 2, 20, 2",
            "3, 3, 3, 20, 1",
            "3, 2, 0, 20, 1",
            "4, 0, 0, 20, 0",
            "4, 5, 3, 12, 0",
            "4, 7, 4, 16, 1" })
    void row_sets_grow_by_two_but_not_past_20_the_ceiling_or_a_fifth(int low, int mid, int high, int ceiling, int more) {
        LadderFacts facts = new LadderFacts(new ZoneSets(low, mid, high), Zone.LOW, ceiling, Mode.ROWS_FIRST, rows(), false);

        Proposal proposal = propose(flat(), COMPLIANT, Experiments.NONE, facts);

        int present = low + mid + high;
        assertThat(proposal instanceof AddRowSets).isEqualTo(more > 0);
        if (more > 0) {
            assertThat(proposal).isEqualTo(new AddRowSets(present, present + more));
        }
    }

    @ParameterizedTest(name = "rung 2: {0}/{1}/{2}, stalled {3}: {5} to {4}")
    @CsvSource({
            "5, 8, 4,  LOW,  HIGH, 2",
            "4, 7, 4,  LOW,  MID,  2",
            "4, 7, 4,  MID,  LOW,  3",
            "6, 9, 0,  MID,  HIGH, 4",
            "0, 15, 0, MID,  LOW,  7",
            "5, 8, 4,  HIGH, LOW,  2",
            "3, 6, 0,  LOW,  MID,  1" })
    void half_the_sets_move_to_the_zone_that_lacks_most(int low, int mid, int high, Zone stalled, Zone to, int sets) {
        LadderFacts facts = new LadderFacts(new ZoneSets(low, mid, high), stalled, 20, Mode.ROWS_FIRST, rows(), false);

        assertThat(propose(flat(), COMPLIANT, experiments("1:failed", 30), facts))
                .isEqualTo(new MoveZone(stalled, to, sets));
    }

    @ParameterizedTest(name = "rung 5: from {0} to {1}")
    @CsvSource({ "SUPERSET, ROWS_FIRST", "MIX, ROWS_FIRST", "ROWS_FIRST, OWN_DAY" })
    void the_mode_becomes_stronger(Mode from, Mode to) {
        LadderFacts facts = new LadderFacts(new ZoneSets(5, 8, 4), Zone.LOW, 20, from, rows(), false);

        assertThat(propose(flat(), COMPLIANT, experiments("4:failed", 30), facts)).isEqualTo(new StrongerMode(from, to));
    }

    @Test
    void rows_are_swapped_in_their_order_of_preference() {
        assertThat(propose(flat(), COMPLIANT, experiments("2:failed", 30), facts()))
                .isEqualTo(new SwapSecondaryRow(exercise("t_bar_row"), exercise("seal_row")));
        assertThat(propose(flat(), COMPLIANT, experiments("5:failed", 30), facts()))
                .isEqualTo(new SwapPrimaryRow(exercise("barbell_row"), exercise("seal_row")));
    }

    @ParameterizedTest(name = "3.11: a deload of {0}/{1}/{2} has {3} row sets")
    @CsvSource({ "5, 8, 5, 9", "5, 8, 4, 9", "4, 7, 4, 8" })
    void the_deload_of_rung_4_has_half_the_sets(int low, int mid, int high, int sets) {
        assertThat(propose(flat(), COMPLIANT, experiments("3:failed", 30), facts(low, mid, high)))
                .isEqualTo(new Deload(sets));
    }

    @Test
    void rungs_that_are_not_possible_are_passed_over() {
        Rows onlyOne = new Rows(exercise("machine_row"), List.of(), List.of());
        LadderFacts full = new LadderFacts(new ZoneSets(20, 0, 0), Zone.HIGH, 20, Mode.OWN_DAY, onlyOne, false);

        assertThat(propose(flat(), COMPLIANT, Experiments.NONE, full)).isEqualTo(new Deload(10));
        assertThat(why(propose(flat(), COMPLIANT, experiments("4:failed", 30), full))).isEqualTo(Why.LADDER_EXHAUSTED);
    }

    @Test
    void a_deload_that_is_due_comes_first() {
        LadderFacts tired = new LadderFacts(new ZoneSets(4, 7, 4), Zone.LOW, 20, Mode.ROWS_FIRST, rows(), true);

        assertThat(why(propose(flat(), COMPLIANT, Experiments.NONE, tired))).isEqualTo(Why.DELOAD_FIRST);
    }

    @Test
    void every_change_states_its_hypothesis() {
        assertThat(new AddRowSets(15, 17).hypothesis()).isEqualTo("15 row sets a week are too few; 17 bring a new best.");
        assertThat(new MoveZone(Zone.LOW, Zone.HIGH, 2).hypothesis())
                .isEqualTo("The low rep zone is used up; half of its sets (2) in the high zone bring a new best.");
        assertThat(new ExecuteThePlan(compliance("55/100", "14/18", "0/0", Parity.HELD).missed()).hypothesis())
                .isEqualTo("The plan works once it is executed; so far: 55 of 100 (55 %) row sets, wanted 80 %.");
        assertThat(new StrongerMode(Mode.SUPERSET, Mode.ROWS_FIRST).hypothesis())
                .isEqualTo("With supersets rows come too late; rows first bring a new best.");
    }

    @Test
    void the_flat_history_of_the_worked_example_is_24_days_long() {
        assertThat(verdict(FLAT_24_DAYS, "15/15 14/15 14/15", 24)).isInstanceOfSatisfying(Verdict.NoResult.class,
                noResult -> assertThat(noResult.window().days()).isEqualTo(24));
    }

    private static Proposal propose(Verdict verdict, Compliance compliance, Experiments experiments, LadderFacts facts) {
        return Ladder.propose(verdict, compliance, experiments, facts, day(24));
    }

    private static Why why(Proposal proposal) {
        assertThat(proposal).isInstanceOf(Nothing.class);
        return ((Nothing) proposal).why();
    }
}
