package io.broadback.progression.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.broadback.platform.training.Technique;
import io.broadback.progression.strength.domain.Effort;
import io.broadback.progression.strength.domain.EstimatedMax;
import io.broadback.progression.strength.domain.Formula;
import io.broadback.progression.strength.domain.LiftedSession;
import io.broadback.progression.strength.domain.LiftedSet;
import io.broadback.progression.strength.domain.Trend;
import io.broadback.progression.strength.domain.Trend.Line;
import io.broadback.progression.target.FoldingTracks.Judged;
import io.broadback.progression.target.domain.PerformedSet;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.Track;

/** What a session of a track says about strength: the estimated maximum of its best set (3.4, 3.16). */
final class TrackStrength {
    private TrackStrength() {
    }

    /**
     * Empty where no set gives an estimate, where sway is not allowed, in a deload, and for bodyweight pulls: what was added
     * says
     * nothing without the body (3.8).
     */
    static Optional<EstimatedMax> of(Judged judged) {
        SessionOutcome outcome = judged.outcome();
        Track track = outcome.track();
        LocalDate date = outcome.session().date();
        boolean forbiddenSway = track.technique() == Technique.SWAY && !outcome.session().conditions().swayAllowed();
        if (date == null || forbiddenSway || !judged.wholeLoad()) {
            return Optional.empty();
        }
        LiftedSession session = new LiftedSession(date, outcome.session().deload(),
                outcome.session().sets().stream().map(TrackStrength::lifted).toList());
        return Trend.along(new Line(track.technique(), track.unit()), List.of(session), Formula.DEFAULT).highest()
                .map(Trend.Point::max);
    }

    private static LiftedSet lifted(PerformedSet set) {
        return new LiftedSet(set.setIndex(), set.type(), set.technique(), set.load(),
                new Effort(set.reps(), set.repsInReserve()), set.quarantined());
    }
}
