package io.broadback.progression.plateau.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A week of the ISO calendar, known by its Monday and written {@code 2026-W48}. */
public record IsoWeek(LocalDate monday) {

    public IsoWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A week begins on a Monday, not on " + monday);
        }
    }

    /** The week that holds this day. */
    public static IsoWeek of(LocalDate day) {
        return new IsoWeek(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Reads {@code 2026-W48}. */
    public static IsoWeek parse(String text) {
        return new IsoWeek(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE));
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** Whether the whole week lies before this day. */
    boolean isOverBy(LocalDate today) {
        return sunday().isBefore(today);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
