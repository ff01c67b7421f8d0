package io.broadback.program.diagnosis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import io.broadback.program.week.domain.IsoWeek;

/** The calendar weeks that are looked at: the one of today, and those before it. */
record Span(LocalDate today, int weeks) {

    LocalDate from() {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(weeks - 1L);
    }

    String firstWeek() {
        return IsoWeek.of(from()).toString();
    }

    String lastWeek() {
        return IsoWeek.of(today).toString();
    }
}
