package io.broadback.catalog.exercise;

import java.util.Locale;

/** How the hands hold the load. */
public enum Grip {
    PRONATED,
    SUPINATED,
    NEUTRAL,
    MIXED;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
