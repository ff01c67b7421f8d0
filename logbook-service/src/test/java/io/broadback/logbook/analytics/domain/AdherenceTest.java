package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R4. */
class AdherenceTest {
    private static final List<PlannedDay> PLAN = List.of(new PlannedDay(MONDAY.plusDays(1), 10),
            new PlannedDay(MONDAY.plusDays(4), 8));

    @ParameterizedTest
    @CsvSource({ "11,FLAG,61 %", "14,FLAG,78 %", "15,OK,83 %", "18,OK,100 %", "0,FLAG,0 %" })
    void below_four_fifths_of_the_planned_rows_is_flagged(int done, Verdict verdict, String share) {
        Adherence adherence = Adherence.of(PLAN, Map.of(MONDAY, done), MONDAY.plusWeeks(1), false);

        assertThat(adherence.verdict()).isEqualTo(verdict);
        assertThat(adherence.text()).contains(share);
    }

    @Test
    void a_day_is_due_when_it_is_over_or_has_begun() {
        LocalDate friday = MONDAY.plusDays(4);

        assertThat(Adherence.of(PLAN, Map.of(), MONDAY, true).due()).isZero();
        assertThat(Adherence.of(PLAN, Map.of(), MONDAY, true).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Adherence.of(PLAN, Map.of(), friday, false).due()).isEqualTo(10);
        assertThat(Adherence.of(PLAN, Map.of(), friday, true).due()).isEqualTo(18);
        assertThat(Adherence.of(PLAN, Map.of(), friday, false).planned()).isEqualTo(18);
    }

    @Test
    void what_was_done_in_a_week_without_a_plan_is_not_compared() {
        Adherence adherence = Adherence.of(PLAN, Map.of(MONDAY, 18, MONDAY.minusWeeks(1), 12), MONDAY.plusWeeks(2), false);

        assertThat(adherence.weeks()).hasSize(1);
        assertThat(adherence.done()).isEqualTo(18);
        assertThat(Adherence.of(List.of(), Map.of(MONDAY, 18), MONDAY.plusWeeks(2), false).text())
                .contains("No week was planned");
    }
}
