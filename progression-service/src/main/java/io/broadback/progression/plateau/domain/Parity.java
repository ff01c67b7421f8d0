package io.broadback.progression.plateau.domain;

/** Whether back work is as much and as hard as leg and bench work (R21), as far as anybody knows. */
public enum Parity {
    HELD,
    MISSED,
    UNKNOWN
}
