package io.broadback.logbook.analytics.chart;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;

import io.broadback.logbook.analytics.domain.Span;

/** The days of a chart as its axis takes them. */
record TimeSpan(Span days) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final long HALF_A_DAY = 43_200_000L;

    static long at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }

    /** The middle of a day, where a point of it belongs. */
    static long noon(LocalDate day) {
        return at(day) + HALF_A_DAY;
    }

    Date start() {
        return new Date(at(days.from()));
    }

    Date end() {
        return new Date(at(days.to().plusDays(1)));
    }

    /** For example {@code 1 June 2026 to 29 November 2026}. */
    String inWords() {
        return DAY.format(days.from()) + " to " + DAY.format(days.to());
    }
}
