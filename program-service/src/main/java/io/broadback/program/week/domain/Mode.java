package io.broadback.program.week.domain;

/** How the back gets its priority (R19, R20, R29, 4.2); {@code MIX} may use any of the others, slot by slot. */
public enum Mode {
    OWN_DAY,
    ROWS_FIRST,
    SUPERSET,
    MIX;

    /** Whether rows may stand directly after presses. */
    boolean pairs() {
        return this == SUPERSET || this == MIX;
    }

    /** Whether rows may open the sessions of the base, as the base's own rows then do. */
    boolean opensSessions() {
        return this != OWN_DAY;
    }
}
