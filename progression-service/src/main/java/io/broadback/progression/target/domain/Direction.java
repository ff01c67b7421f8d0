package io.broadback.progression.target.domain;

/** Where the load goes; the name of a {@link Decision} on the wire. */
public enum Direction {
    RAISE,
    HOLD,
    LOWER
}
