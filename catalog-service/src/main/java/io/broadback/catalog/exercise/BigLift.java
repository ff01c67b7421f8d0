package io.broadback.catalog.exercise;

import java.util.Locale;

/** The lifts that a strong back carries (R1, R46); press stands for the bench and the overhead press. */
public enum BigLift {
    SQUAT,
    PRESS,
    DEADLIFT;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
