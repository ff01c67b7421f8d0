package io.broadback.progression.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.domain.Opening;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackState;

/**
 * A track folded twice: its opening as it is, and as it would be under other policies. Which sets belong to a track does not
 * depend on the policy, so both are the same track.
 */
public record ShadowTrack(AthleteKey athlete, UUID trackId, Track track, @Nullable Opening now, @Nullable Opening then) {

    static List<ShadowTrack> of(AthleteKey athlete, List<TrackState> now, List<TrackState> then) {
        Map<String, TrackState> others = new LinkedHashMap<>();
        then.forEach(state -> others.put(state.track().key(), state));
        List<ShadowTrack> tracks = new ArrayList<>();
        for (TrackState state : now) {
            TrackState other = others.get(state.track().key());
            tracks.add(new ShadowTrack(athlete, ExerciseTracks.idOf(state.track()), state.track(), state.opening(),
                    other == null ? null : other.opening()));
        }
        return tracks;
    }

    /** Whether load or aim would be another. */
    public boolean differs() {
        return now == null || then == null ? now != then
                : !now.load().equals(then.load()) || !now.aim().equals(then.aim());
    }

    /** How much the opening load would move, in the track's unit; 0 where only the aim would. */
    public BigDecimal movement() {
        return now == null || then == null ? BigDecimal.ZERO : then.load().value().subtract(now.load().value());
    }
}
