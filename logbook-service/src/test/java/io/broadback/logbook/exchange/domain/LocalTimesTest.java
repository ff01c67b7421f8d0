package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "2025-03-30T02:30 | 2025-03-30T03:30+02:00",
            "2025-10-26T02:30 | 2025-10-26T02:30+02:00",
            "2025-07-01T18:00 | 2025-07-01T18:00+02:00", "2025-01-01T18:00 | 2025-01-01T18:00+01:00" })
    void a_local_time_is_later_where_a_clock_jumps_and_the_first_where_it_repeats(LocalDateTime local, String expected) {
        assertThat(LocalTimes.in(ZoneId.of("Europe/Berlin"), local)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({ "1h 5m, 65", "45m, 45", "2h, 120", "3900, 65", "1h, 60" })
    void durations_are_texts_or_seconds(String text, long minutes) {
        assertThat(LocalTimes.duration(text)).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "3 Feb 2025, 18:05", "2025-02-03 18:05:00", "2025-02-03T18:05:00",
            "Feb 3, 2025, 6:05 PM" })
    void known_shapes_of_a_time(String text) {
        assertThat(LocalTimes.time(text, "start")).isEqualTo(LocalDateTime.of(2025, 2, 3, 18, 5));
    }
}
