package io.broadback.progression.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.progression.strength.domain.Effort;
import io.broadback.progression.strength.domain.EstimatedMax;
import io.broadback.progression.strength.domain.Formula;
import io.broadback.progression.strength.domain.LiftedSession;
import io.broadback.progression.strength.domain.LiftedSet;
import io.broadback.progression.strength.domain.PullLoad;
import io.broadback.progression.strength.domain.SystemLoad;
import io.broadback.progression.strength.domain.Trend;
import io.broadback.progression.strength.domain.Trend.Line;
import io.broadback.progression.target.domain.PerformedSet;
import io.broadback.progression.target.domain.Resistance;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.Track;

/** What a session of a track says about strength: the estimated maximum of its best set (3.4, 3.8, 3.16). */
final class TrackStrength {
    private final SessionOutcome outcome;
    private final Formula formula;

    private TrackStrength(SessionOutcome outcome, Formula formula) {
        this.formula = formula;
        this.outcome = outcome;
    }

    /** The best estimate, for bodyweight pulls of the whole system and as what could be added to the body. */
    record Best(EstimatedMax max, @Nullable BigDecimal asAdded) {
    }

    /**
     * Empty where no set gives an estimate, where sway is not allowed, in a deload, and for bodyweight pulls while nobody knows
     * what the athlete weighs.
     */
    static Optional<Best> of(SessionOutcome outcome, Formula formula) {
        return new TrackStrength(outcome, formula).best();
    }

    private Optional<Best> best() {
        Track track = outcome.track();
        LocalDate date = outcome.session().date();
        boolean forbiddenSway = track.technique() == Technique.SWAY && !outcome.session().conditions().swayAllowed();
        if (date == null || forbiddenSway) {
            return Optional.empty();
        }
        LiftedSession session = new LiftedSession(date, outcome.session().deload(),
                outcome.session().sets().stream().flatMap(set -> lifted(set).stream()).toList());
        return Trend.along(new Line(track.technique(), track.unit()), List.of(session), formula).highest()
                .map(Trend.Point::max).map(max -> new Best(max, asAdded(max)));
    }

    private Optional<LiftedSet> lifted(PerformedSet set) {
        return moved(set).map(moved -> new LiftedSet(set.setIndex(), set.type(), set.technique(), moved,
                new Effort(set.reps(), set.repsInReserve()), set.quarantined()));
    }

    /** All that a set moved: its load, or the system of a bodyweight pull. */
    private Optional<Load> moved(PerformedSet set) {
        if (!onBodyweight()) {
            return Optional.of(set.load().load());
        }
        PullLoad pull = PullLoad.ofDifference(set.load().value(), set.load().unit());
        return bodyweight().flatMap(body -> SystemLoad.of(body, pull)).map(SystemLoad::total);
    }

    private @Nullable BigDecimal asAdded(EstimatedMax max) {
        return onBodyweight() ? bodyweight().map(body -> max.shown().subtract(body.value())).orElse(null) : null;
    }

    private Optional<Load> bodyweight() {
        return Optional.ofNullable(outcome.session().conditions().bodyweight())
                .map(body -> new Load(body, outcome.track().unit()));
    }

    private boolean onBodyweight() {
        return outcome.track().resistance() == Resistance.BODYWEIGHT;
    }
}
