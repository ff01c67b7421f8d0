package io.broadback.progression.target.domain;

import java.util.List;
import java.util.Optional;

/** A folded track: its state, empty while no set counts, and the sessions that led there, oldest first. */
public record FoldedTrack(Optional<TrackState> state, List<SessionOutcome> sessions) {
}
