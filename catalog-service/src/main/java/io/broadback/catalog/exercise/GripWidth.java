package io.broadback.catalog.exercise;

import java.util.Locale;

/** How far apart the hands are, against the shoulders; close grips let the biceps help most (R32). */
public enum GripWidth {
    WIDE,
    MEDIUM,
    CLOSE;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
