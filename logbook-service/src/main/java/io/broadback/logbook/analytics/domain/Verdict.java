package io.broadback.logbook.analytics.domain;

import java.util.Locale;

/** What a card says at a glance. What nobody logged is unknown, never good. */
public enum Verdict {
    OK,
    HINT,
    FLAG,
    UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
