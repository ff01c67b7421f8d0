package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minutes column of 4.1: the base days without rows. */
class BaseSplitMinutesTest {

    @ParameterizedTest(name = "{0} on {1} takes {2} minutes")
    @CsvSource({ "UL4, MONDAY, 46", "UL4, TUESDAY, 56", "UL4, THURSDAY, 45", "UL4, FRIDAY, 58", "PL3, MONDAY, 53",
            "PL3, WEDNESDAY, 50", "PL3, FRIDAY, 58", "PL4, MONDAY, 43", "PL4, TUESDAY, 50", "PL4, THURSDAY, 39",
            "PL4, FRIDAY, 50", "PL5, MONDAY, 45", "PL5, TUESDAY, 38", "PL5, WEDNESDAY, 28", "PL5, THURSDAY, 36",
            "PL5, FRIDAY, 37", "PL6, MONDAY, 32", "PL6, TUESDAY, 30", "PL6, WEDNESDAY, 32", "PL6, THURSDAY, 30",
            "PL6, FRIDAY, 27", "PL6, SATURDAY, 30", "FB3, MONDAY, 54", "FB3, WEDNESDAY, 47", "FB3, FRIDAY, 51",
            "PPL6, MONDAY, 17", "PPL6, TUESDAY, 53", "PPL6, WEDNESDAY, 40", "PPL6, THURSDAY, 15", "PPL6, FRIDAY, 56",
            "PPL6, SATURDAY, 40" })
    void base_days_take_the_minutes_of_the_table(String split, DayOfWeek weekday, int minutes) {
        WeekRequest request = Requests.anIntermediate().on(split).request();

        PlannedDay day = new EffectiveBase(request).days().stream().filter(found -> found.weekday() == weekday).findFirst()
                .orElseThrow();

        long millis = SessionClock.slotMillis(day).stream().mapToLong(Long::longValue).sum();
        assertThat(Ratio.of(millis, 60_000).rounded(0)).isEqualByComparingTo(String.valueOf(minutes));
    }
}
