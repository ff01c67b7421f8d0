package io.broadback.program.week.domain;

import java.util.Locale;

/** Whether an exercise moves several joints. */
public enum ExerciseType {
    COMPOUND,
    ISOLATION;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
