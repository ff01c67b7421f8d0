package io.broadback.progression.strength.domain;

import io.broadback.platform.training.Load;

/** What follows a ramp set (3.13). */
public sealed interface RampStep {
    Load load();

    /** Another ramp set. */
    record Next(Load load, int reps) implements RampStep {
    }

    /** The working load is found. */
    record Found(Load load, Reason reason) implements RampStep {
    }

    /** Why the ramp ends. */
    enum Reason {
        HARD_ENOUGH,
        NO_HEAVIER,
        LAST_RAMP_SET
    }
}
