package io.broadback.program.week.domain;

import java.util.Locale;

/** Movement pattern of an exercise, as the catalogue names it. */
public enum Pattern {
    HINGE,
    HORIZONTAL_PULL,
    VERTICAL_PULL,
    UPRIGHT_PULL,
    REAR_DELT_ISOLATION,
    SQUAT,
    HORIZONTAL_PUSH,
    VERTICAL_PUSH,
    KNEE_EXTENSION,
    KNEE_FLEXION,
    ELBOW_FLEXION,
    ELBOW_EXTENSION,
    LATERAL_RAISE;

    boolean isPush() {
        return this == HORIZONTAL_PUSH || this == VERTICAL_PUSH;
    }

    /** Patterns whose sets are back sets: rows, vertical pulls and rear-delt work (R13, R15). */
    boolean isBackWork() {
        return this == HORIZONTAL_PULL || this == VERTICAL_PULL || this == REAR_DELT_ISOLATION;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
