package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeloadPlanTest {

    @ParameterizedTest(name = "3.11: {0} on day {1}: {2}")
    @CsvSource({
            "'',                                                         0,  not yet 0",
            "15/15 15/15 15/15 15/15,                                    28, not yet 4",
            "15/15 15/15 15/15 15/15 15/15,                              34, not yet 4",
            "15/15 15/15 15/15 15/15 15/15,                              35, due 5",
            "15/15 15/15 15/15 15/15 15/15 15/15,                        42, due 6",
            "15/15 15/15 15/15 15/15 15/15 7/15,                         42, replaced 5",
            "15/15 15/15 15/15 15/15 15/15 7/15,                         41, due 5",
            "15/15 15/15 15/15 15/15 15/15 0/0,                          42, replaced 5",
            "15/15 15/15 15/15 15/15 15/15 15/30,                        42, due 6",
            "15/15 15/15 15/15 15/15 15/15 7/15 15/15,                   49, not yet 1",
            "15/15 15/15 15/15 15/15 7/15,                               35, not yet 4",
            "15/15 15/15 15/15 15/15 7/15 15/15,                         42, due 5",
            "15/15 15/15 15/15 15/15 15/15 8/8:deload,                   42, not yet 0",
            "15/15 15/15 15/15 15/15 15/15 8/8:deload,                   36, not yet 0",
            "15/15 15/15 15/15 15/15 15/15 3/8:deload 15/15,             49, not yet 1",
            "15/15 15/15 15/15 0/0:layoff 15/15 15/15,                   42, not yet 2",
            "15/0 15/0 15/0 15/0 15/0,                                   35, due 5" })
    void a_deload_is_due_after_5_loading_weeks_unless_a_poor_week_replaces_it(String weeks, int today, String plan) {
        assertThat(inWords(DeloadPlan.of(weeks(weeks), day(today)))).isEqualTo(plan);
    }

    private static String inWords(DeloadPlan plan) {
        return switch (plan) {
            case DeloadPlan.NotYet notYet -> "not yet " + notYet.loadingWeeks();
            case DeloadPlan.Due due -> "due " + due.loadingWeeks();
            case DeloadPlan.Replaced replaced -> "replaced "
                    + ChronoUnit.WEEKS.between(Histories.MONDAY, replaced.by().monday());
        };
    }
}
