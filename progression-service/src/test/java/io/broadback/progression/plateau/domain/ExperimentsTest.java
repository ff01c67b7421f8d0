package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.FLAT_45_DAYS;
import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.experiments;
import static io.broadback.progression.plateau.domain.Histories.track;
import static io.broadback.progression.plateau.domain.Histories.weeks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.plateau.domain.Outcome.Declined;
import io.broadback.progression.plateau.domain.Outcome.Failed;
import io.broadback.progression.plateau.domain.Outcome.Open;
import io.broadback.progression.plateau.domain.Outcome.Succeeded;
import io.broadback.progression.plateau.domain.Proposal.AddRowSets;

class ExperimentsTest {
    private static final AddRowSets TWO_MORE = new AddRowSets(15, 17);

    @Test
    void an_accepted_change_is_dated_with_its_hypothesis_and_its_review_after_21_days() {
        assertThat(Experiment.started(TWO_MORE, day(24))).isEqualTo(new Experiment(Rung.ADD_ROW_SETS, TWO_MORE.hypothesis(),
                17, day(24), day(45), new Open()));
    }

    @Test
    void a_declined_change_keeps_its_reason() {
        assertThat(Experiment.declined(TWO_MORE, day(24), "shoulder").outcome()).isEqualTo(new Declined("shoulder"));
    }

    @ParameterizedTest(name = "begun on day 24, then {0}, on day {1}: {2}")
    @CsvSource({
            "31:225x5 38:225x5 45:225x5,          44, open",
            "31:225x5 38:225x6 44:225x6,          44, open",
            "31:225x5 38:225x5 45:225x5,          45, failed",
            "31:225x5 38:225x6 45:225x6,          45, succeeded",
            "31:225x5 38:225x5 45:225x6,          45, succeeded",
            "31:225x5 45:225x5 50:225x6,          52, succeeded",
            "31:225x5 38:200x5:deload 45:225x5,   45, failed",
            "31:200x5:deload 45:225x5,            45, open",
            "45:225x5,                            45, open",
            "45:225x5 48:225x5,                   48, failed",
            "45:225x5,                            65, open",
            "45:225x5,                            66, failed",
            "'',                                  66, failed" })
    void from_its_review_date_on_the_chart_decides(String sessions, int today, String outcome) {
        Experiments asked = Experiments.NONE.with(Experiment.started(TWO_MORE, day(24)));
        TrackHistory track = track(Histories.FLAT_24_DAYS + " " + sessions);
        ResultChart chart = ResultChart.of(track, TrainingWeeks.NONE, asked, day(today));

        Outcome expected = switch (outcome) {
            case "open" -> new Open();
            case "failed" -> new Failed(day(today));
            default -> new Succeeded(day(today));
        };
        assertThat(asked.reviewed(chart).all()).singleElement().extracting(Experiment::outcome).isEqualTo(expected);
    }

    @ParameterizedTest(name = "begun on day 24, then {0}: seen on day 80 it is {1} on day {2}")
    @CsvSource({
            "31:225x5 38:225x5 45:225x5 50:225x6, failed,    45",
            "31:225x5 38:225x6 45:225x5,          succeeded, 45",
            "31:225x5 50:225x6,                   succeeded, 50",
            "31:225x5 48:225x5 50:225x6,          failed,    48",
            "31:225x5,                            failed,    66" })
    void it_is_settled_on_the_first_day_on_which_it_could_be_whenever_anybody_looks(String sessions, String outcome, int on) {
        Experiment begun = Experiment.started(TWO_MORE, day(24));
        TrackHistory track = track(Histories.FLAT_24_DAYS + " " + sessions);

        Outcome expected = outcome.equals("failed") ? new Failed(day(on)) : new Succeeded(day(on));
        for (int today : new int[] { on, 80, 120 }) {
            assertThat(begun.settled(day -> ResultChart.of(track, TrainingWeeks.NONE, Experiments.NONE, day), day(today))
                    .outcome()).isEqualTo(expected);
        }
        assertThat(begun.settled(day -> ResultChart.of(track, TrainingWeeks.NONE, Experiments.NONE, day), day(on - 1)).isOpen())
                .isTrue();
    }

    @Test
    void a_gain_before_it_began_is_not_its_success() {
        Experiments asked = Experiments.NONE.with(Experiment.started(TWO_MORE, day(24)));
        TrackHistory track = track("0:225x5 23:225x6 31:225x6 38:225x6 45:225x6");

        assertThat(asked.reviewed(ResultChart.of(track, TrainingWeeks.NONE, asked, day(45))).all()).singleElement()
                .extracting(Experiment::outcome).isEqualTo(new Failed(day(45)));
    }

    @Test
    void the_sets_it_asked_for_are_not_its_success() {
        Experiments asked = Experiments.NONE.with(Experiment.started(TWO_MORE, day(21)));
        TrainingWeeks weeks = weeks("15/15 15/15 15/15 17/17 17/17 17/17");

        assertThat(asked.reviewed(ResultChart.of(track(FLAT_45_DAYS), weeks, asked, day(45))).open()).isEmpty();
        assertThat(asked.reviewed(ResultChart.of(track(FLAT_45_DAYS), weeks, asked, day(45))).all()).singleElement()
                .extracting(Experiment::outcome).isEqualTo(new Failed(day(45)));
    }

    @Test
    void what_was_reviewed_or_declined_stays_as_it_is() {
        Experiments ended = experiments("1:failed 2:succeeded 3:declined", 0);
        ResultChart chart = ResultChart.of(track(FLAT_45_DAYS + " 100:300x6"), TrainingWeeks.NONE, ended, day(100));

        assertThat(ended.reviewed(chart)).isEqualTo(ended);
    }

    @Test
    void one_change_at_a_time() {
        Experiments running = experiments("1:open", 0);

        assertThatIllegalArgumentException().isThrownBy(() -> running.with(Experiment.started(TWO_MORE, day(30))))
                .withMessage("One change at a time: ADD_ROW_SETS on 2026-09-02 begins before the review of ADD_ROW_SETS of "
                        + "2026-08-03");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> experiments("1:failed", 0).with(Experiment.started(TWO_MORE, day(20))));
        assertThat(experiments("1:failed", 0).with(Experiment.started(TWO_MORE, day(21))).open()).isPresent();
    }

    @Test
    void declining_disturbs_nothing_that_runs() {
        Experiments both = experiments("1:open", 0).with(Experiment.declined(TWO_MORE, day(3), "too much"));

        assertThat(both.open()).map(Experiment::startedOn).contains(day(0));
    }

    @Test
    void the_order_in_which_they_are_told_does_not_matter() {
        Experiments told = experiments("1:failed 2:declined 3:failed 4:open", 0);

        assertThat(new Experiments(told.all().reversed())).isEqualTo(told);
    }
}
