package io.broadback.progression.target.domain;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/** What the next session starts with (3.2); without a reason only where a simulation was given the load. */
public record Opening(Load load, Integer aim, @Nullable Reason reason, String text) {

    /** An opening at another load, to be met with the bottom of the range. */
    Opening at(Load other, int bottom, @Nullable Reason because) {
        return new Opening(other, bottom, because, GoalText.atLeast(other.value(), bottom));
    }
}
