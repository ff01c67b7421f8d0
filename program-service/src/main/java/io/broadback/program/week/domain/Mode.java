package io.broadback.program.week.domain;

/** How the back gets its priority (R19, R20, 4.2). Pairing rows with presses is not offered yet. */
public enum Mode {
    OWN_DAY,
    ROWS_FIRST
}
