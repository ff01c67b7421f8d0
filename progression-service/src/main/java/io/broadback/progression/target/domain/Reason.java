package io.broadback.progression.target.domain;

/** Why a set led to its decision (rule 3.1). */
public enum Reason {
    TOP_OF_RANGE,
    TOO_EASY_WEIGHT,
    TOO_EASY_REPS,
    BELOW_RANGE,
    IN_RANGE,
    EARN_JUMP,
    NO_HEAVIER,
    NO_LIGHTER,
    NOT_ELIGIBLE,
    QUARANTINED,
    NOT_LOADABLE;

    /** Whether the set missed the bottom of its range, lighter load at hand or not. */
    boolean fellShort() {
        return this == BELOW_RANGE || this == NO_LIGHTER;
    }

    /** Whether the set counted at all; the others only echo their own load (rows 1 and 2). */
    boolean counts() {
        return this != NOT_ELIGIBLE && this != QUARANTINED;
    }
}
