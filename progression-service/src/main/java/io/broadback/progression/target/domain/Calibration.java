package io.broadback.progression.target.domain;

/** When two steps at once are allowed (3.13): in the first sessions of a track and after a long gap, always, or never. */
enum Calibration {
    FIRST_SESSIONS,
    ALWAYS,
    NEVER;

    /** How many sessions it takes to find the load of a new lift. */
    static final int SESSIONS = 2;
}
