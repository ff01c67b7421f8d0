package io.broadback.progression.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.strength.domain.Formula;
import io.broadback.progression.target.domain.JudgedSet;
import io.broadback.progression.target.domain.PerformedSet;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.Track;

/** What a track came to in each session, oldest first: the charted result (R17). */
public record TrackResult(AthleteKey athlete, UUID trackId, Track track, List<Session> sessions) {
    private static final Set<SetType> PREPARING = Set.of(SetType.WARM_UP, SetType.RAMP);
    private static final int ESTIMATE_DECIMALS = 6;

    /** Names a track of an athlete. */
    public record Id(AthleteKey athlete, UUID track) {
    }

    /**
     * The first set that counted, whether it missed the bottom of the range, and the session's best estimate (3.4), null
     * where there is none. In a deload nothing counts; there it is the first set that was no preparation.
     */
    public record Session(UUID session, LocalDate date, boolean deload, UUID firstSet, Load load, int reps,
            boolean belowRange, @Nullable BigDecimal estimate) {
    }

    static TrackResult of(AthleteKey athlete, Track track, List<SessionOutcome> sessions) {
        return new TrackResult(athlete, ExerciseTracks.idOf(track), track,
                sessions.stream().flatMap(outcome -> session(outcome).stream()).toList());
    }

    private static Optional<Session> session(SessionOutcome outcome) {
        LocalDate date = outcome.session().date();
        boolean deload = outcome.session().deload();
        return first(outcome.sets().stream(), deload).filter(set -> date != null).map(first -> {
            PerformedSet set = first.set();
            return new Session(UUID.fromString(outcome.session().id().value()), Objects.requireNonNull(date), deload,
                    UUID.fromString(set.id().value()), set.load().load(), set.reps(),
                    !deload && missed(first, outcome.track().range()),
                    TrackStrength.of(outcome, Formula.DEFAULT).map(best -> best.max().value().nearest(ESTIMATE_DECIMALS))
                            .orElse(null));
        });
    }

    private static Optional<JudgedSet> first(Stream<JudgedSet> sets, boolean deload) {
        return sets.filter(set -> deload ? !PREPARING.contains(set.set().type()) && !set.set().quarantined() : set.counts())
                .findFirst();
    }

    /** Below the range, whether or not a lighter load was at hand; where nothing can be loaded the reps alone decide. */
    private static boolean missed(JudgedSet first, RepRange range) {
        return switch (first.reason()) {
            case BELOW_RANGE, NO_LIGHTER -> true;
            case NOT_LOADABLE -> first.set().reps() < range.bottom();
            case TOP_OF_RANGE, TOO_EASY_WEIGHT, TOO_EASY_REPS, IN_RANGE, EARN_JUMP, NO_HEAVIER, NOT_ELIGIBLE, QUARANTINED ->
                false;
        };
    }
}
