package io.broadback.progression.strength.domain;

import java.util.Optional;

import io.broadback.platform.training.Side;

/** A one-sided set: the reps that each side made with the same load (3.9). */
public record SidedSet(int left, int right) {
    private static final int GAP = 2;

    /** The side that was clearly weaker: two reps behind or more. */
    Optional<Side> behind() {
        if (Math.abs(left - right) < GAP) {
            return Optional.empty();
        }
        return Optional.of(left < right ? Side.LEFT : Side.RIGHT);
    }
}
