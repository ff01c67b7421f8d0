package io.broadback.logbook.analytics.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** Days of the athlete's calendar that are looked at, both ends included. */
public record Span(LocalDate from, LocalDate to) {
    public Span {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("A span does not end before it begins: " + from + " to " + to);
        }
    }

    /** The same, widened to whole weeks. */
    public Span wholeWeeks() {
        return new Span(mondayOf(from), mondayOf(to).plusDays(6));
    }

    /** The Mondays of its weeks. */
    public List<LocalDate> mondays() {
        return Stream.iterate(mondayOf(from), monday -> !monday.isAfter(to), monday -> monday.plusWeeks(1)).toList();
    }

    public static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
