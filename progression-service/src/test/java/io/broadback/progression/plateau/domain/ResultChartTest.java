package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.chart;
import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.track;
import static io.broadback.progression.plateau.domain.Histories.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultChartTest {

    @ParameterizedTest(name = "R17: {1} sessions, {1} points")
    @CsvSource({
            "0:225x5 4:225x6 8:235x4 12:235x5 16:235x6, 5",
            "0:225x5 4:225x5 8:200x5:deload,            3",
            "'',                                        0" })
    void every_session_is_a_point(String sessions, int points) {
        assertThat(chart(sessions, 40).sessions()).hasSize(points);
    }

    @ParameterizedTest(name = "{0}: the last session is a new best in {1}")
    @CsvSource({
            "0:225x5,                           -",
            "0:225x5 4:225x5,                   -",
            "0:225x5 4:225x6,                   FIRST_SET_REPS ESTIMATED_MAX",
            "0:225x5 4:215x6,                   -",
            "0:225x5 4:225x4 8:225x5,           -",
            "0:225x6 4:235x4,                   FIRST_SET_REPS",
            "0:225x6 4:235x3!,                  -",
            "0:225x6 4:235x3! 8:230x4,          FIRST_SET_REPS",
            "0:235x3! 4:220x4,                  -",
            "0:225x8 4:200x8 8:200x9,           FIRST_SET_REPS",
            "0:225x9 4:200x8 8:200x9,           -",
            "0:225x3! 4:225x4,                  FIRST_SET_REPS ESTIMATED_MAX",
            "0:225x5 4:300x1!,                  ESTIMATED_MAX",
            "0:100x15 4:100x16,                 FIRST_SET_REPS",
            "0:225x5 4:225x6:deload,            -",
            "0:225x5 4:225x6:deload 8:225x6,    FIRST_SET_REPS ESTIMATED_MAX",
            "0:225x5 4:225x6:layoff,            -" })
    void a_new_best_beats_all_that_came_before_it(String sessions, String measures) {
        assertThat(chart(sessions, 40).sessions()).last()
                .satisfies(point -> assertThat(point.newBests()).extracting(Measure::name).containsExactlyInAnyOrder(
                        "-".equals(measures) ? new String[0] : measures.split(" ")));
    }

    @ParameterizedTest(name = "weeks {0}: the last one is a new best: {1}")
    @CsvSource({
            "15/15,                   false",
            "15/15 15/15,             false",
            "15/15 16/15,             true",
            "15/15 14/15 15/15,       false",
            "20/20 24/20,             false",
            "8/15:deload 15/15,       false",
            "15/15 16/15:deload,      false",
            "12/15 14/15,             true" })
    void more_row_sets_than_ever_are_a_new_best_up_to_20(String weeks, boolean newBest) {
        assertThat(chart("0:225x5", weeks, 40).weeks()).last().extracting(ResultChart.WeekPoint::newBest).isEqualTo(newBest);
    }

    @ParameterizedTest(name = "asked for 17 and done {0}: a new best: {1}")
    @CsvSource({ "16, false", "17, false", "18, true" })
    void row_sets_that_an_experiment_asked_for_are_no_result_of_it(int done, boolean newBest) {
        Experiments asked = Experiments.NONE.with(Experiment.started(new Proposal.AddRowSets(15, 17), day(7)));

        ResultChart chart = ResultChart.of(track("0:225x5"), weeks("15/15 " + done + "/17"), asked, day(14));

        assertThat(chart.weeks()).last().extracting(ResultChart.WeekPoint::newBest).isEqualTo(newBest);
    }

    @Test
    void row_sets_that_were_declined_or_come_later_change_nothing() {
        Proposal.AddRowSets more = new Proposal.AddRowSets(15, 17);
        Experiments others = Experiments.NONE.with(Experiment.declined(more, day(7), "too much"))
                .with(Experiment.started(more, day(14)));

        ResultChart chart = ResultChart.of(track("0:225x5"), weeks("15/15 16/15"), others, day(14));

        assertThat(chart.weeks()).last().extracting(ResultChart.WeekPoint::newBest).isEqualTo(true);
    }

    @Test
    void what_happens_after_today_is_not_charted() {
        ResultChart chart = chart("0:225x5 9:225x6", "15/15 20/15 20/15", 6);

        assertThat(chart.sessions()).hasSize(1);
        assertThat(chart.weeks()).hasSize(1);
        assertThat(chart.lastGain()).isEmpty();
    }

    @Test
    void a_gain_in_row_sets_is_dated_by_the_end_of_its_week_or_today() {
        assertThat(chart("0:225x5", "15/15 16/15", 20).lastGain()).contains(day(13));
        assertThat(chart("0:225x5", "15/15 16/15", 9).lastGain()).contains(day(9));
    }
}
