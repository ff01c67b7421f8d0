package io.broadback.progression.plateau.domain;

/** What an exercise trains, as far as the weeks are compared by it (R4, R21, R26). */
public enum Work {
    /** A row of the catalogue's row set (R26). */
    ROW,
    /** Other pulling for the back. */
    OTHER_BACK,
    /** Squats, hinges and the rest of a leg day. */
    LEGS,
    /** Presses of a bench day. */
    PRESS,
    OTHER;

    boolean isBack() {
        return this == ROW || this == OTHER_BACK;
    }
}
