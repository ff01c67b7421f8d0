package io.broadback.catalog.exercise;

import java.util.Locale;

/** Whether several joints share the work or one does it alone. */
public enum ExerciseType {
    COMPOUND,
    ISOLATION;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
