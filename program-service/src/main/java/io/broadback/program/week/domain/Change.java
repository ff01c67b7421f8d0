package io.broadback.program.week.domain;

/**
 * A single change of the request that would help, found by generating again with it: so many minutes a week, a day of the
 * back's own on that weekday, a piece of equipment, or another mode.
 */
public record Change(Kind kind, String value) {
    /** What is changed. */
    public enum Kind {
        MODE,
        MINUTES,
        DAY,
        STATION
    }
}
