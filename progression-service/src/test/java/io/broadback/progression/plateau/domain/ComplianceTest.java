package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.compliance;
import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.weeks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.plateau.domain.ComplianceCheck.Kind;
import io.broadback.progression.plateau.domain.ComplianceCheck.State;

class ComplianceTest {

    @ParameterizedTest(name = "{0}: adherence {1}, near failure {2}, rows first {3}, parity {4}: missed {5}")
    @CsvSource({
            "R22,                95/100,  14/18, 12/12, HELD,    -",
            "R22,                55/100,  14/18, 12/12, HELD,    ADHERENCE",
            "R4,                 11/18,   14/18, 12/12, HELD,    ADHERENCE",
            "exactly 80 %,       12/15,   14/18, 12/12, HELD,    -",
            "79.9 %,             799/1000, 14/18, 12/12, HELD,   ADHERENCE",
            "more than planned,  20/15,   14/18, 12/12, HELD,    -",
            "no plan,            15/0,    14/18, 12/12, HELD,    ADHERENCE",
            "R61: 14 of 18 ok,   95/100,  14/18, 12/12, HELD,    -",
            "R61: 10 of 18 flag, 95/100,  10/18, 12/12, HELD,    EFFORT",
            "exactly 75 %,       95/100,  3/4,   12/12, HELD,    -",
            "no reserve known,   95/100,  0/0,   12/12, HELD,    -",
            "rows last,          95/100,  14/18, 0/12,  HELD,    ROWS_FIRST",
            "rows mostly first,  95/100,  14/18, 10/12, HELD,    -",
            "rows often later,   95/100,  14/18, 9/12,  HELD,    ROWS_FIRST",
            "not meant first,    95/100,  14/18, 0/0,   HELD,    -",
            "R21,                95/100,  14/18, 12/12, MISSED,  PARITY",
            "parity unknown,     95/100,  14/18, 12/12, UNKNOWN, -",
            "all of it,          1/15,    1/15,  1/15,  MISSED,  ADHERENCE EFFORT ROWS_FIRST PARITY" })
    void the_plan_counts_as_executed_when_no_check_is_missed(String label, String adherence, String effort,
            String rowsFirst, Parity parity, String missed) {
        Compliance compliance = compliance(adherence, effort, rowsFirst, parity);

        assertThat(compliance.missed()).as(label).extracting(check -> check.kind().name())
                .containsExactly("-".equals(missed) ? new String[0] : missed.split(" "));
        assertThat(compliance.isMet()).isEqualTo("-".equals(missed));
    }

    @Test
    void every_check_says_what_it_saw() {
        assertThat(compliance("11/18", "0/0", "5/5", Parity.UNKNOWN).checks()).containsExactly(
                new ComplianceCheck(Kind.ADHERENCE, State.MISSED, "11 of 18 (61 %) row sets, wanted 80 %"),
                new ComplianceCheck(Kind.EFFORT, State.UNKNOWN, "no sets within two reps of failure known"),
                new ComplianceCheck(Kind.ROWS_FIRST, State.MET, "5 of 5 (100 %) sessions with rows first, wanted 80 %"),
                new ComplianceCheck(Kind.PARITY, State.UNKNOWN, "not enough known of back, leg and bench work"));
    }

    @ParameterizedTest(name = "weeks {0} on day {1}: adherence {2}")
    @CsvSource({
            "15/15 14/15 13/15 12/15,           28, 39/45",
            "15/15 14/15 13/15 3/15,            24, 42/45",
            "15/15 14/15 13/15 3/15,            27, 42/45",
            "15/15 14/15 2/8:deload 13/15,      28, 42/45",
            "15/15 14/15 0/0:layoff 13/15,      28, 42/45",
            "15/15,                             7,  15/15",
            "'',                                7,  0/0" })
    void it_looks_at_the_last_three_finished_loading_weeks(String weeks, int today, String adherence) {
        Compliance compliance = Compliance.of(weeks(weeks), Parity.UNKNOWN, day(today));

        assertThat(compliance.adherence()).isEqualTo(Histories.share(adherence));
    }

    @Test
    void efforts_and_orders_are_summed_like_row_sets() {
        Compliance compliance = Compliance.of(weeks("15/15 15/15"), Parity.HELD, day(14));

        assertThat(compliance).isEqualTo(compliance("30/30", "16/20", "4/4", Parity.HELD));
    }
}
