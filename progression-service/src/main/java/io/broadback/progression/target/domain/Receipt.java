package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/**
 * Why a target is what it is, with everything it takes to compute it again: what was in force, the sets of the last session
 * that counted, each comparison and rounding made, and the result. {@link #story} says it in one sentence.
 */
public record Receipt(Policy policy, Track track, StepSize step, boolean swayAllowed, SessionFacts session, GridFacts grid,
        List<SetFacts> sets, @Nullable NextSet nextSet, @Nullable Opening nextOpening, @Nullable Home home, String story) {

    /** What the track brought into the session, and the load it opened with after the gap. */
    public record SessionFacts(String id, @Nullable LocalDate date, boolean deload, boolean calibrating,
            @Nullable BigDecimal bodyweight, @Nullable Opening storedOpening, @Nullable Long daysSinceExposure, Gap gap,
            @Nullable BigDecimal heldBefore,
            @Nullable TrackLoad openingLoad, List<Seen> before) {
    }

    /** The equipment, and of its grid the loads around those that were lifted: enough to take the same steps again. */
    public record GridFacts(String kind, String equipmentVersion, List<BigDecimal> neighbours) {
    }

    /**
     * A set ({@code performedAt} is null in an undated session), the rule that decided, all comparisons up to it, the
     * roundings, and the decision.
     */
    public record SetFacts(String id, @Nullable Instant performedAt, int setIndex, SetType setType, Technique technique,
            TrackLoad load,
            int reps, @Nullable Integer repsInReserve, boolean beyondPlan, boolean quarantined, String rule,
            List<Comparison> comparisons, List<Rounding> roundings, Direction decision, Reason reason, TrackLoad next,
            @Nullable Integer aim) {

        static SetFacts of(JudgedSet judged, boolean dated) {
            PerformedSet set = judged.set();
            Decision decision = judged.decision();
            return new SetFacts(set.id().value(), dated ? set.performedAt() : null, set.setIndex(), set.type(), set.technique(),
                    set.load(),
                    set.reps(), set.repsInReserve(), set.beyondPlan(), set.quarantined(), judged.verdict().rule(),
                    judged.verdict().comparisons(), judged.verdict().roundings(), decision.direction(), decision.reason(),
                    decision.next(), decision.aim());
        }

        PerformedSet set() {
            return new PerformedSet(new SetId(id), performedAt == null ? Instant.EPOCH : performedAt, setIndex, setType,
                    technique, load, reps, repsInReserve,
                    beyondPlan, quarantined);
        }
    }

    /**
     * The opening as the home gym can load it: its equipment, whether the session was on that very grid, the body it is for
     * (bodyweight pulls), and of the grid the loads that rounding touches.
     */
    public record Home(String kind, String equipmentVersion, boolean sessionWasHere, @Nullable BigDecimal bodyweight,
            List<BigDecimal> neighbours, @Nullable Opening opening, List<LaterOpening> after) {
    }

    public static Receipt of(SessionOutcome outcome, @Nullable Home home) {
        TrackSession session = outcome.session();
        SessionStart start = outcome.start();
        Conditions conditions = session.conditions();
        return new Receipt(conditions.policy(), outcome.track(), conditions.step(), conditions.swayAllowed(),
                new SessionFacts(session.id().value(), session.date(), session.deload(), start.calibrating(),
                        conditions.bodyweight(), start.stored(),
                        start.daysSinceExposure(), start.gap(), start.held(), outcome.openingLoad(), start.before()),
                new GridFacts(conditions.equipment().kind(), conditions.equipment().version(), Neighbours.of(outcome)),
                outcome.sets().stream().map(judged -> SetFacts.of(judged, session.date() != null)).toList(), outcome.nextSet(),
                outcome.opening(), home,
                Story.of(outcome));
    }

    /** Name-based: the same content has the same id, whenever and wherever it is computed. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** All content in one fixed form, as JSON without white space. */
    public String canonical() {
        return Canonical.text(this);
    }

    /** What judging the sets and rounding for the home gym again leads to, from this receipt alone. */
    public Receipt recomputed() {
        SessionOutcome again = Recomputation.of(this);
        return of(again, home == null ? null : HomeGym.again(again, home));
    }

    /** Whether judging the sets again gives the same comparisons, decisions and openings. */
    public boolean recomputes() {
        return recomputed().equals(this);
    }
}
