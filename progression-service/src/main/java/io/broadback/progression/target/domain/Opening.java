package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the next session starts with (3.2); without a reason only where a simulation was given the load. Where that load cannot
 * be made, {@code nearest} are the next lighter and the next heavier load that can, as far as there are such.
 */
public record Opening(TrackLoad load, Integer aim, @Nullable Reason reason, String text, List<TrackLoad> nearest) {

    /** An opening that can be loaded. */
    Opening(TrackLoad load, Integer aim, @Nullable Reason reason, String text) {
        this(load, aim, reason, text, List.of());
    }

    /** An opening at another load, to be met with the bottom of the range. */
    Opening at(Track track, BigDecimal other, @Nullable Reason because) {
        int bottom = track.range().bottom();
        return new Opening(track.load(other), bottom, because, GoalText.atLeast(track, other, bottom));
    }
}
