package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.chart;
import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.plateau.domain.Verdict.NoResult;
import io.broadback.progression.plateau.domain.Verdict.Progressing;
import io.broadback.progression.plateau.domain.Verdict.Regression;
import io.broadback.progression.plateau.domain.Verdict.TooEarly;

class PlateauRuleTest {

    @ParameterizedTest(name = "3.12: {0} on day {1}: flat since day {2}, {3} exposures, {4} days")
    @CsvSource({
            "0:225x5 8:225x5 16:225x5 24:225x5,         24, 0, 3, 24",
            "0:225x5 7:225x5 14:225x5 21:225x5,         21, 0, 3, 21",
            "0:225x5 3:225x6 10:225x6 17:225x5 24:225x6, 24, 3, 3, 21",
            "0:225x5 7:225x4 14:225x3! 21:225x5,        21, 0, 3, 21" })
    void no_new_best_over_3_exposures_and_21_days_is_no_result(String sessions, int today, int since, int exposures,
            int days) {
        assertThat(verdict(sessions, "", today)).isInstanceOfSatisfying(NoResult.class, noResult -> {
            assertThat(noResult.window().since()).isEqualTo(day(since));
            assertThat(noResult.window().exposures()).isEqualTo(exposures);
            assertThat(noResult.window().days()).isEqualTo(days);
        });
    }

    @ParameterizedTest(name = "R22: {0} on day {1}: {2} exposures and {3} days to go")
    @CsvSource({
            "'',                                  30, 3, 21",
            "0:225x5,                             0,  3, 21",
            "0:225x5 7:225x5 14:225x5 20:225x5,   20, 0, 1",
            "0:225x5 10:225x5 21:225x5,           21, 1, 0",
            "0:225x5 4:225x5,                     10, 2, 11",
            "0:225x5 1:225x6 20:225x6,            23, 2, 0" })
    void before_3_exposures_and_21_days_it_is_too_early(String sessions, int today, int missingExposures, int missingDays) {
        assertThat(verdict(sessions, "", today)).isEqualTo(new TooEarly(missingExposures, missingDays));
    }

    @ParameterizedTest(name = "a gain in {2}: {0}, weeks {1}")
    @CsvSource({
            "0:225x8 1:225x8 8:225x8 16:200x8 24:200x9, 15/15 15/15 15/15 15/15, FIRST_SET_REPS,    24",
            "0:225x5 8:225x5 16:225x5 24:265x1!,        15/15 15/15 15/15 15/15, ESTIMATED_MAX,     24",
            "0:225x5 8:225x5 16:225x5 24:225x5,         15/15 15/15 16/15 15/15, WEEKLY_ROW_SETS,   20" })
    void a_gain_in_any_measure_is_a_result(String sessions, String weeks, Measure measure, int on) {
        assertThat(verdict(sessions, weeks, 24)).isEqualTo(new Progressing(day(on), Set.of(measure)));
    }

    @ParameterizedTest(name = "a gain on day 4: on day {0} still progressing: {1}")
    @CsvSource({ "4, true", "24, true", "25, false" })
    void a_gain_lasts_for_21_days(int today, boolean progressing) {
        Verdict verdict = verdict("0:225x5 4:225x6 11:225x6 18:225x6 24:225x6", "", today);

        assertThat(verdict instanceof Progressing).isEqualTo(progressing);
    }

    @ParameterizedTest(name = "cut out: {0}, weeks {1} on day {2}: {3} days")
    @CsvSource({
            "0:225x5 7:225x5 14:200x5:deload 21:225x5 28:225x5, '',                                      28, 21",
            "0:225x5 7:225x5 14:225x6 21:225x5 28:225x5,        15/15 15/15 8/8:deload 15/15 15/15,      28, 21",
            "0:225x5 7:225x5 28:225x5 35:225x5,                 15/15 15/15 0/0:layoff 0/0:layoff 15/15, 35, 21",
            "0:225x5 7:225x5 14:225x5 21:225x5 30:200x5:deload, '',                                      30, 27",
            "0:225x5 7:225x5 14:225x5 15:200x5:deload 21:225x5, '',                                      21, 21" })
    void deload_and_layoff_weeks_are_cut_out_of_the_window(String sessions, String weeks, int today, int days) {
        assertThat(verdict(sessions, weeks, today)).isInstanceOfSatisfying(NoResult.class, noResult -> {
            assertThat(noResult.window().exposures()).isEqualTo(3);
            assertThat(noResult.window().days()).isEqualTo(days);
        });
    }

    @Test
    void with_a_deload_week_in_it_the_same_time_is_too_early() {
        assertThat(verdict("0:225x5 7:225x5 14:200x5:deload 21:225x5 27:225x5", "", 27)).isEqualTo(new TooEarly(0, 1));
    }

    @ParameterizedTest(name = "3.12: e1RM of 300 and then {0}: regression: {1}")
    @CsvSource({
            "285 285 285,     true",
            "285 285 286,     false",
            "286 285 285,     false",
            "299 284 283 282, true",
            "300 300 280,     false",
            "100 285 100,     true" })
    void three_estimates_in_a_row_5_percent_under_the_best_are_a_regression(String loads, boolean regression) {
        // One rep at a load is estimated at 31/30 of it, so loads compare like estimates.
        StringBuilder sessions = new StringBuilder("0:300x1");
        int day = 0;
        for (String load : loads.split(" ")) {
            day += 8;
            sessions.append(' ').append(day).append(':').append(load).append("x1!");
        }

        Verdict verdict = verdict(sessions.toString(), "", day);

        assertThat(verdict instanceof Regression).isEqualTo(regression);
        assertThat(verdict).isInstanceOf(Verdict.Stalled.class);
    }

    @Test
    void sessions_without_an_estimate_are_no_regression() {
        assertThat(verdict("0:100x12 8:90x14 16:90x13 24:90x14", "", 24)).isInstanceOf(NoResult.class);
    }

    @Test
    void a_regression_says_from_where_to_where() {
        assertThat(verdict("0:300x6 8:270x6 16:275x6 24:270x6", "", 24)).isInstanceOfSatisfying(Regression.class,
                regression -> {
                    assertThat(regression.fall().best()).isEqualByComparingTo("360");
                    assertThat(regression.fall().now()).isEqualByComparingTo("330");
                });
    }

    @Test
    void the_chart_of_another_day_gives_the_verdict_of_that_day() {
        assertThat(PlateauRule.judge(chart(Histories.FLAT_45_DAYS + " 46:235x5", 45))).isInstanceOf(NoResult.class);
        assertThat(PlateauRule.judge(chart(Histories.FLAT_45_DAYS + " 46:235x5", 46))).isInstanceOf(Progressing.class);
    }
}
