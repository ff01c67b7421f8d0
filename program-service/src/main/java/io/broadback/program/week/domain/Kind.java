package io.broadback.program.week.domain;

import java.util.Locale;

/** What a base slot is for; it decides its rest (4.5) and whether its sets are sacrosanct (H2). */
public enum Kind {
    TOP(180),
    BACK_OFF(150),
    SECONDARY(150),
    TERTIARY(150),
    ACCESSORY(75);

    private final int restSeconds;

    Kind(int restSeconds) {
        this.restSeconds = restSeconds;
    }

    public int restSeconds() {
        return restSeconds;
    }

    /** Top sets and back-offs are exact: a week without one of them breaks H2. */
    public boolean isExact() {
        return this == TOP || this == BACK_OFF;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
