package io.broadback.catalog.exercise;

import java.util.Locale;

/**
 * What the number on a set's load means: everything lifted, one hand's dumbbell, weight added to the body, the pin, or one
 * sleeve.
 */
public enum LoadBasis {
    TOTAL,
    PER_HAND,
    ADDED,
    STACK,
    ONE_SLEEVE;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
