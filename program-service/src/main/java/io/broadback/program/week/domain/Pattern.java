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

    public boolean isPush() {
        return this == HORIZONTAL_PUSH || this == VERTICAL_PUSH;
    }

    /** Patterns whose sets are back sets: rows, vertical pulls and rear-delt work (R13, R15). */
    public boolean isBackWork() {
        return this == HORIZONTAL_PULL || this == VERTICAL_PULL || this == REAR_DELT_ISOLATION;
    }

    /** Horizontal and vertical pulls: what makes a day a pull day. */
    public boolean isBackCompound() {
        return this == HORIZONTAL_PULL || this == VERTICAL_PULL;
    }

    /** The fewest reps a range may begin at (R39): back work of small muscles is no place for triples. */
    public int lowestReps() {
        return switch (this) {
            case HORIZONTAL_PULL -> 2;
            case VERTICAL_PULL -> 3;
            case UPRIGHT_PULL, REAR_DELT_ISOLATION -> 8;
            case HINGE, SQUAT, HORIZONTAL_PUSH, VERTICAL_PUSH, KNEE_EXTENSION, KNEE_FLEXION, ELBOW_FLEXION, ELBOW_EXTENSION,
                    LATERAL_RAISE ->
                1;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
