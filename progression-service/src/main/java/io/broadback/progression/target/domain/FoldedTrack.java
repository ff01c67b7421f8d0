package io.broadback.progression.target.domain;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Side;

/** A folded track: its state, empty while no set counts, and the sessions that led there, oldest first. */
public record FoldedTrack(Optional<TrackState> state, List<SessionOutcome> sessions) {

    /** The same track, whose state names the side that gets a set more (3.9). */
    public FoldedTrack withWeakSide(@Nullable Side side) {
        return new FoldedTrack(state.map(known -> known.withWeakSide(side)), sessions);
    }
}
