package io.broadback.progression.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.EstimatedMax;
import io.broadback.progression.strength.domain.Formula;
import io.broadback.progression.target.FoldingTracks.Judged;
import io.broadback.progression.target.domain.Comparison;
import io.broadback.progression.target.domain.Decision;
import io.broadback.progression.target.domain.Direction;
import io.broadback.progression.target.domain.JudgedSet;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.Reason;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackLoad;

/**
 * A track session by session, oldest first: what it opened with, what was done, what each set led to, and why. Bodyweight pulls
 * say the help beside the load, which is 0 then, and the bodyweight of the day where it is known.
 */
@Schema(name = "TrackHistory")
public record TrackHistoryView(UUID trackId, String exerciseId, @Nullable String gripVariant, Technique technique,
        RepRange repRange, WeightUnit unit, List<Session> items, @Nullable String nextCursor) {

    /** One session; {@code nextOpening} is what it left for the next one, before any days off. */
    @Schema(name = "TrackHistorySession")
    public record Session(String sessionId, @Nullable LocalDate date, boolean deload, @Nullable Load openingLoad,
            @Nullable Load openingAssistance, @Nullable Load bodyweight, @Nullable Long daysSinceExposure, boolean calibrating,
            PolicyName policy, List<Set> sets,
            @Nullable Opening nextOpening, @Nullable Estimate bestEstimate, String story) {

        static Session of(Judged judged, Formula formula) {
            SessionOutcome outcome = judged.outcome();
            var opening = outcome.opening();
            return new Session(outcome.session().id().value(), outcome.session().date(), outcome.session().deload(),
                    outcome.openingLoad() == null ? null : outcome.openingLoad().load(),
                    help(outcome.openingLoad()), weighed(outcome), outcome.start().daysSinceExposure(),
                    outcome.start().calibrating(),
                    PolicyName.of(outcome.session().conditions().policy()),
                    outcome.sets().stream().map(set -> Set.of(set, judged.planned())).toList(),
                    opening == null ? null
                            : new Opening(opening.load().load(), help(opening.load()), opening.aim(), opening.reason(),
                                    opening.text()),
                    TrackStrength.of(outcome, formula).map(best -> Estimate.of(best, formula)).orElse(null),
                    outcome.story());
        }
    }

    private static @Nullable Load help(@Nullable TrackLoad load) {
        return load == null ? null : load.assistance().orElse(null);
    }

    private static @Nullable Load weighed(SessionOutcome outcome) {
        BigDecimal bodyweight = outcome.session().conditions().bodyweight();
        return bodyweight == null ? null : new Load(bodyweight, outcome.track().unit());
    }

    /**
     * The estimated one-rep maximum of the session's best set (3.4); rough when the set had eleven or twelve possible reps. In
     * bodyweight pulls {@code value} is of the whole system, {@code asAdded} what that would add to the body (3.8).
     */
    @Schema(name = "TrackHistoryEstimate")
    public record Estimate(BigDecimal value, WeightUnit unit, @Nullable BigDecimal asAdded, String formula, boolean rough) {
        static Estimate of(TrackStrength.Best best, Formula formula) {
            EstimatedMax max = best.max();
            return new Estimate(max.shown(), max.unit(), best.asAdded(), formula.name(),
                    max.quality() == EstimatedMax.Quality.ROUGH);
        }
    }

    /** Which policy judged the session. */
    @Schema(name = "TrackHistoryPolicy")
    public record PolicyName(String name, long version, Policy.Trigger trigger, Policy.Damping damping) {
        static PolicyName of(Policy policy) {
            return new PolicyName(policy.name(), policy.version(), policy.trigger(), policy.damping());
        }
    }

    /**
     * One set with its verdict: the comparisons made up to the rule that decided, and what the next set should be.
     * {@code plannedLoad} is what the set was done for, whatever has been corrected since.
     */
    @Schema(name = "TrackHistorySet")
    public record Set(String setId, Instant performedAt, SetType setType, Technique technique, Load load,
            @Nullable Load assistance, @Nullable Load plannedLoad, int reps,
            @Nullable Integer repsInReserve, boolean beyondPlan, Direction decision, Reason reason, Load nextLoad,
            @Nullable Load nextAssistance, @Nullable Integer aimReps, List<String> because) {

        static Set of(JudgedSet judged, Map<String, Load> planned) {
            var set = judged.set();
            Decision decision = judged.decision();
            return new Set(set.id().value(), set.performedAt(), set.type(), set.technique(), set.load().load(),
                    help(set.load()),
                    planned.get(set.id().value()), set.reps(),
                    set.repsInReserve(), set.beyondPlan(), decision.direction(), decision.reason(), decision.next().load(),
                    help(decision.next()),
                    decision.aim(), judged.comparisons().stream().map(Comparison::toString).toList());
        }
    }

    /** What the next session opens with. */
    @Schema(name = "TrackHistoryOpening")
    public record Opening(Load load, @Nullable Load assistance, @Nullable Integer aimReps, @Nullable Reason reason,
            String text) {
    }

    static TrackHistoryView of(UUID trackId, Track track, List<Session> items, @Nullable String nextCursor) {
        return new TrackHistoryView(trackId, track.exerciseId(), track.gripVariant(), track.technique(), track.range(),
                track.unit(), items, nextCursor);
    }
}
