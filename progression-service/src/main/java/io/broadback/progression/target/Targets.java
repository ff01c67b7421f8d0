package io.broadback.progression.target;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.training.Side;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.strength.domain.WeakSide;
import io.broadback.progression.target.domain.NextSet;
import io.broadback.progression.target.domain.Opening;
import io.broadback.progression.target.domain.Reason;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackLoad;
import io.broadback.progression.target.domain.TrackState;

/** Turns the state of a track into the value that is stored and published. */
final class Targets {
    private Targets() {
    }

    /** The value under version 0 and without a change; storing it gives it both. */
    static TargetValue value(AthleteKey athlete, TrackState state) {
        Track track = state.track();
        return new TargetValue(1, athlete.tenant().value(), athlete.athlete(), ExerciseTracks.idOf(track), track.exerciseId(),
                track.gripVariant(), track.technique(), track.range(), track.unit(),
                state.calibrating() ? "CALIBRATING" : "ACTIVE", nextSet(state.nextSet()), opening(state.opening()),
                state.after().stream()
                        .map(later -> new TargetValue.AfterDays(later.days(), later.load().load(),
                                later.load().assistance().orElse(null), later.aim(), later.text()))
                        .toList(),
                state.lastExposure(), weakSide(state.weakSide()), state.receipt().id(), 0, null);
    }

    private static TargetValue.@Nullable WeakSide weakSide(@Nullable Side side) {
        return side == null ? null
                : new TargetValue.WeakSide(side.name().toLowerCase(Locale.ROOT), WeakSide.EXTRA_SETS, WeakSide.MOST_PER_WEEK);
    }

    private static TargetValue.NextSet nextSet(NextSet next) {
        return new TargetValue.NextSet(next.load().load(), next.load().assistance().orElse(null), next.aim(),
                next.decision().name(), next.reason().name());
    }

    private static TargetValue.@Nullable Opening opening(@Nullable Opening opening) {
        if (opening == null) {
            return null;
        }
        Reason reason = opening.reason();
        return new TargetValue.Opening(opening.load().load(), opening.load().assistance().orElse(null), opening.aim(),
                reason == null ? Reason.IN_RANGE.name() : reason.name(), opening.text(),
                opening.nearest().stream().map(TrackLoad::load).toList());
    }
}
