package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class IsoWeekTest {

    @Test
    void weeks_have_the_dates_of_the_iso_calendar() {
        assertThat(IsoWeek.parse("2026-W48").date(DayOfWeek.TUESDAY)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(IsoWeek.parse("2026-W53").date(DayOfWeek.SUNDAY)).isEqualTo(LocalDate.of(2027, 1, 3));
        assertThat(IsoWeek.parse("2025-W01").date(DayOfWeek.MONDAY)).isEqualTo(LocalDate.of(2024, 12, 30));
        assertThat(IsoWeek.parse("2026-W01")).hasToString("2026-W01");
    }

    @Test
    void weeks_that_do_not_exist_are_refused() {
        assertThatThrownBy(() -> IsoWeek.parse("2025-W53")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IsoWeek.parse("2026-W00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IsoWeek.parse("2026-48")).isInstanceOf(DateTimeException.class);
    }
}
