package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.exercise;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.progression.plateau.domain.WeekPlan.PlannedRow;

/** What weeks count of sets and plans (R4, R20, R21, R26, R61, 3.16). */
class TrainingLogTest {
    private static final RepRange LOW = new RepRange(4, 6);
    private static final RepRange MID = new RepRange(6, 10);
    private static final RepRange HIGH = new RepRange(10, 15);

    @ParameterizedTest(name = "3.16: {0} {1} of {2}, counts {3}")
    @CsvSource({ "WORKING, STRICT, ROW, 1", "WORKING, SWAY, ROW, 1", "WORKING, BREAKDOWN, ROW, 0", "FAILURE, STRICT, ROW, 1",
            "AMRAP, STRICT, ROW, 1", "BACK_OFF, STRICT, ROW, 1", "DELOAD, STRICT, ROW, 1", "DROP, STRICT, ROW, 0",
            "REST_PAUSE, STRICT, ROW, 0", "WARM_UP, STRICT, ROW, 0", "RAMP, STRICT, ROW, 0", "TEST, STRICT, ROW, 0",
            "WORKING, STRICT, OTHER_BACK, 0", "WORKING, STRICT, LEGS, 0" })
    void a_set_counts_as_a_row_set_or_not(SetType type, Technique technique, Work work, int rowSets) {
        DoneSet set = new DoneSet("1", day(0), "monday", exercise("some"), work, true, type, technique, 2, false, false);

        assertThat(week(0, new TrainingLog(List.of(set), List.of(), day(7))).rowSets()).isEqualTo(new Share(rowSets, 0));
    }

    @Test
    void done_is_compared_with_the_plan_of_the_same_week() {
        TrainingLog log = new TrainingLog(sets("0:row 0:row 2:row 8:row"), List.of(plan(0, false), plan(1, false)), day(14));

        assertThat(log.weeks().all()).extracting(week -> week.rowSets().toString()).containsExactly("3 of 15 (20 %)",
                "1 of 15 (6 %)", "0 of 0");
    }

    @ParameterizedTest(name = "R61: {0}: {1}")
    @CsvSource({ "0:row@2 0:row@3 0:row@0, 2/3", "0:row@- 0:row@1, 1/1", "0:row@-, 0/0", "0:legs@1 0:row@4, 0/1",
            "0:back_off@1 0:row@2, 1/1", "0:row@1:deload, 0/0" })
    void effort_is_that_of_hard_row_sets_whose_reserve_is_known(String sets, String share) {
        TrainingLog log = new TrainingLog(sets(sets), List.of(plan(0, false)), day(7));

        assertThat(week(0, log).nearFailure()).isEqualTo(Histories.share(share));
    }

    @ParameterizedTest(name = "R20: {0}: {1}")
    @CsvSource({ "0:row 0:press, 1/1", "0:press 0:row, 0/1", "0:warm_up 0:row 0:press, 1/1", "0:press, 0/0",
            "0:row 2:press 2:row 4:press, 1/2", "0:other_back 0:row, 0/1", "0:isolation 0:row, 0/1" })
    void a_session_with_a_row_that_was_meant_first_opens_with_a_compound_row(String sets, String share) {
        TrainingLog log = new TrainingLog(sets(sets), List.of(plan(0, false)), day(7));

        assertThat(week(0, log).rowsFirst()).isEqualTo(Histories.share(share));
    }

    @Test
    void a_mode_that_does_not_ask_for_rows_first_says_nothing_about_their_order() {
        WeekPlan supersets = new WeekPlan(IsoWeek.of(day(0)), false, Mode.SUPERSET,
                List.of(new PlannedRow(exercise("row"), true, 4, LOW, false)), List.of());

        assertThat(week(0, new TrainingLog(sets("0:press 0:row"), List.of(supersets), day(7))).rowsFirst().isKnown()).isFalse();
    }

    @ParameterizedTest(name = "{0}, planned deload {1}: {2}")
    @CsvSource({ "0:row, false, LOADING", "0:row, true, LOADING", "0:row:deload, false, DELOAD",
            "0:row:deload 2:row, false, LOADING", "7:row, true, DELOAD", "7:row, false, LOADING" })
    void what_was_logged_decides_what_a_week_was_and_the_plan_only_where_nothing_was(String sets, boolean planned,
            Phase phase) {
        assertThat(week(0, new TrainingLog(sets(sets), List.of(plan(0, planned)), day(9))).phase()).isEqualTo(phase);
    }

    @Test
    void whole_weeks_inside_a_gap_are_a_layoff() {
        TrainingLog log = new TrainingLog(sets("0:row 22:row"), List.of(), day(23));

        assertThat(log.weeks().all()).extracting(WeekHistory::phase).containsExactly(Phase.LOADING, Phase.LAYOFF, Phase.LAYOFF,
                Phase.LOADING);
    }

    @Test
    void the_plan_in_force_is_the_latest_that_has_begun_and_loads() {
        List<WeekPlan> plans = List.of(plan(0, false), plan(1, false), plan(2, true), plan(4, false));

        assertThat(new TrainingLog(List.of(), plans, day(20)).planInForce()).map(WeekPlan::week)
                .contains(IsoWeek.of(day(7)));
        assertThat(new TrainingLog(List.of(), plans.subList(2, 4), day(20)).planInForce()).isEmpty();
    }

    @Test
    void the_ladder_reads_zones_mode_and_rows_of_the_plan_and_gives_up_the_stalled_row_first() {
        LadderFacts facts = LadderFacts.of(plan(0, false), exercise("cable_row"), Zone.HIGH,
                LadderFacts.ceilingOf("intermediate"),
                true);

        assertThat(facts).isEqualTo(new LadderFacts(new ZoneSets(4, 7, 4), Zone.HIGH, 18, Mode.ROWS_FIRST,
                new Rows(exercise("row"), List.of(exercise("cable_row"), exercise("t_bar_row")), List.of(exercise("seal_row"))),
                true));
        assertThat(LadderFacts.of(plan(0, false), exercise("row"), Zone.LOW, 20, false).rows().secondary())
                .containsExactly(exercise("t_bar_row"), exercise("cable_row"));
    }

    @Test
    void without_a_plan_the_ladder_asks_for_one_and_changes_nothing() {
        LadderFacts facts = LadderFacts.withoutPlan(exercise("row"), Zone.LOW, false);
        Compliance noPlan = Compliance.of(new TrainingLog(sets("0:row@2"), List.of(), day(7)).weeks(), Parity.UNKNOWN, day(7));

        assertThat(Ladder.propose(Histories.flat(), noPlan, Experiments.NONE, facts, day(24)))
                .isInstanceOfSatisfying(Proposal.Change.class, change -> assertThat(change.rung().number()).isZero());
    }

    @ParameterizedTest(name = "R21: legs {0}, press {1}, back {2}: {3}")
    @CsvSource({ "16@1, -, 8@3, MISSED", "16@1, -, 15@1, HELD", "16@1, -, 15@2, MISSED", "10@1, 10@1, 8@1, HELD",
            "10@1, 10@1, 7@1, MISSED", "-, -, 15@1, UNKNOWN", "16@-, -, 15@1, UNKNOWN", "16@-, -, 8@1, MISSED",
            "20@1, 10@1, 12@1, HELD", "16@1, -, -, MISSED" })
    void the_back_gets_four_fifths_of_a_leg_or_bench_day_as_hard(String legs, String press, String back, Parity parity) {
        List<DoneSet> sets = new ArrayList<>();
        add(sets, 0, "legs", legs);
        add(sets, 1, "press", press);
        add(sets, 2, "row", back);

        assertThat(new TrainingLog(sets, List.of(), day(7)).parity()).isEqualTo(parity);
    }

    private static void add(List<DoneSet> sets, int day, String work, String text) {
        if (!text.equals("-")) {
            String[] parts = text.split("@");
            for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
                sets.add(set(sets.size(), day + ":" + work + "@" + parts[1]));
            }
        }
    }

    private static WeekHistory week(int number, TrainingLog log) {
        return log.weeks().all().get(number);
    }

    /** Fifteen sets in 4/7/4, rows first. */
    private static WeekPlan plan(int week, boolean deload) {
        return new WeekPlan(IsoWeek.of(day(7 * week)), deload, Mode.ROWS_FIRST,
                List.of(new PlannedRow(exercise("row"), true, 4, LOW, true),
                        new PlannedRow(exercise("t_bar_row"), false, 7, MID, true),
                        new PlannedRow(exercise("cable_row"), false, 4, HIGH, true)),
                List.of(exercise("seal_row")));
    }

    private static List<DoneSet> sets(String words) {
        List<DoneSet> sets = new ArrayList<>();
        Histories.words(words).forEach(word -> sets.add(set(sets.size(), word)));
        return sets;
    }

    /** {@code "2:row@1:deload"} is a row on day 2 with one rep in reserve, in a session that was a deload. */
    private static DoneSet set(int number, String word) {
        String[] parts = word.split(":");
        String[] what = parts[1].split("@");
        boolean isRow = Arrays.asList("row", "warm_up", "back_off").contains(what[0]);
        SetType type = what[0].equals("warm_up") || what[0].equals("back_off")
                ? SetType.valueOf(what[0].toUpperCase(Locale.ROOT))
                : SetType.WORKING;
        Work work = isRow || what[0].equals("isolation") ? Work.ROW : Work.valueOf(what[0].toUpperCase(Locale.ROOT));
        LocalDate date = day(Integer.parseInt(parts[0]));
        return new DoneSet("set " + number, date, "session of " + date, exercise(isRow ? "row" : what[0]), work,
                !what[0].equals("isolation"), type, Technique.STRICT,
                what.length < 2 || what[1].equals("-") ? null : Integer.valueOf(what[1]), parts.length > 2, false);
    }
}
