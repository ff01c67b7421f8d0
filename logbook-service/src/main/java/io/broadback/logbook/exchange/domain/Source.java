package io.broadback.logbook.exchange.domain;

import java.util.Locale;

/** The app that wrote a file. */
public enum Source {
    HEVY,
    STRONG,
    /** Our own export. */
    BROADBACK;

    /** The name on the wire, for example {@code hevy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
