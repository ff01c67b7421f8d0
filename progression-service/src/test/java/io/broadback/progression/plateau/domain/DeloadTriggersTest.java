package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.track;
import static io.broadback.progression.plateau.domain.Histories.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.plateau.domain.DeloadTrigger.BelowRangeInARow;
import io.broadback.progression.plateau.domain.DeloadTrigger.FallingEstimates;
import io.broadback.progression.plateau.domain.DeloadTrigger.Pain;

class DeloadTriggersTest {

    @ParameterizedTest(name = "3.11: row {0}, deadlift {1}, on day {2}: deload: {3}")
    @CsvSource({
            "0:200x6 14:190x6,             0:400x6 16:380x6,          16, true",
            "0:200x6 14:190x6,             0:400x6 16:381x6,          16, false",
            "0:200x6 14:190x6,             0:400x6 16:400x6,          16, false",
            "0:200x6 10:190x6,             0:400x6 16:380x6,          16, true",
            "0:200x6 9:190x6,              0:400x6 16:380x6,          16, false",
            "0:200x6 14:190x6,             0:400x6 16:380x6,          20, true",
            "0:200x6 14:190x6,             0:400x6 16:380x6,          21, false",
            "0:200x6 14:190x6 16:200x6,    0:400x6 16:380x6,          16, false",
            "0:200x6 14:190x6 17:200x6,    0:400x6 16:380x6,          16, true",
            "0:200x6 28:190x6,             1:400x6 28:380x6,          28, true",
            "0:200x6 29:190x6,             1:400x6 29:380x6,          29, false",
            "14:190x6,                     0:400x6 16:380x6,          16, false",
            "0:200x6 14:180x6:deload,      0:400x6 16:380x6,          16, false" })
    void two_back_or_hinge_tracks_5_percent_under_their_4_week_best_within_7_days(String row, String deadlift, int today,
            boolean deload) {
        DeloadFacts facts = facts(List.of(track("row", row), track("deadlift", deadlift)), List.of(), "");

        assertThat(DeloadTriggers.fired(facts, day(today)).stream().anyMatch(FallingEstimates.class::isInstance))
                .isEqualTo(deload);
    }

    @Test
    void a_falling_bench_press_is_neither_back_nor_hinge() {
        DeloadFacts facts = facts(List.of(track("row", "0:200x5 14:190x5")), List.of(track("bench", "0:200x5 14:180x5")), "");

        assertThat(DeloadTriggers.fired(facts, day(14))).isEmpty();
    }

    @Test
    void the_trigger_names_the_tracks_and_how_far_they_fell() {
        DeloadFacts facts = facts(List.of(track("row", "0:300x6 14:270x6"), track("deadlift", "0:400x6 14:350x6")), List.of(),
                "");

        assertThat(DeloadTriggers.fired(facts, day(14))).singleElement().isInstanceOfSatisfying(FallingEstimates.class,
                fallen -> {
                    assertThat(fallen.falls()).extracting(fall -> fall.track().value()).containsExactly("deadlift", "row");
                    assertThat(fallen.falls().get(1).fall().best()).isEqualByComparingTo("360");
                    assertThat(fallen.falls().get(1).fall().now()).isEqualByComparingTo("324");
                });
    }

    @ParameterizedTest(name = "3.11: first sets {0}, weeks {1}, on day {2}: deload: {3}")
    @CsvSource({
            "0:225x3! 4:220x3! 8:215x3!,                   '',                 8,  true",
            "0:225x3! 4:220x3! 8:215x4,                    '',                 8,  false",
            "0:225x3! 4:220x4 8:215x3! 12:215x3!,          '',                 12, false",
            "0:225x5 4:225x3! 8:220x3! 12:215x3!,          '',                 12, true",
            "0:225x3! 4:220x3! 8:215x3!,                   '',                 7,  false",
            "0:225x3! 4:220x3!,                            '',                 8,  false",
            "0:225x3! 4:220x3! 8:200x3!:deload,            '',                 8,  false",
            "0:225x3! 4:220x3! 8:200x5:deload 15:215x3!,   '',                 15, false",
            "0:225x3! 3:220x3! 5:215x3!,                   15/15 8/8:deload,   8,  false",
            "0:225x3! 3:220x3! 5:215x3!,                   15/15 8/8:deload,   5,  true" })
    void three_first_sets_in_a_row_below_the_range(String sessions, String weeks, int today, boolean deload) {
        DeloadFacts facts = facts(List.of(), List.of(track("bench", sessions)), weeks);

        assertThat(DeloadTriggers.fired(facts, day(today)).stream().anyMatch(BelowRangeInARow.class::isInstance))
                .isEqualTo(deload);
    }

    @Test
    void misses_on_two_tracks_do_not_add_up() {
        DeloadFacts facts = facts(List.of(track("row", "0:225x3! 4:220x3!")), List.of(track("bench", "2:225x3! 6:220x3!")),
                "");

        assertThat(DeloadTriggers.fired(facts, day(8))).isEmpty();
    }

    @ParameterizedTest(name = "3.11: pain on day 10, weeks {0}, on day {1}: deload: {2}")
    @CsvSource({
            "'',                      10, true",
            "'',                      16, true",
            "'',                      17, false",
            "'',                      9,  false",
            "15/15 8/8:deload,        14, false",
            "15/15 15/15 8/8:deload,  14, false",
            "8/8:deload 15/15,        10, true" })
    void a_pain_report_calls_for_a_deload_until_there_was_one(String weeks, int today, boolean deload) {
        DeloadFacts facts = new DeloadFacts(List.of(), List.of(), weeks(weeks), Set.of(day(10)));

        assertThat(DeloadTriggers.fired(facts, day(today))).isEqualTo(deload ? List.of(new Pain(day(10))) : List.of());
    }

    @Test
    void all_triggers_are_told() {
        Set<LocalDate> pain = Set.of(day(12), day(15));
        DeloadFacts facts = new DeloadFacts(List.of(track("row", "0:225x5 7:200x3! 11:200x3! 15:200x3!"),
                track("deadlift", "0:400x5 14:300x5")), List.of(), TrainingWeeks.NONE, pain);

        assertThat(DeloadTriggers.fired(facts, day(16))).extracting(Object::getClass).containsExactly(FallingEstimates.class,
                BelowRangeInARow.class, Pain.class);
        assertThat(DeloadTriggers.fired(facts, day(16))).last().isEqualTo(new Pain(day(15)));
    }

    private static DeloadFacts facts(List<TrackHistory> backAndHinge, List<TrackHistory> others, String weeks) {
        return new DeloadFacts(backAndHinge, others, weeks(weeks), Set.of());
    }
}
