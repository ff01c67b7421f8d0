package io.broadback.platform.training;

/** A side of the body in one-sided work (rule 3.9). */
public enum Side {
    LEFT,
    RIGHT
}
