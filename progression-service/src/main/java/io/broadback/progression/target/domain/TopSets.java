package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.progression.target.domain.Decision.Hold;
import io.broadback.progression.target.domain.Decision.Raise;

/**
 * What a top set (rows 5 and 6 of 3.1) brings: two steps in a calibration session, a halved one after a rejection, and the
 * raise itself only once the policy's trigger is met.
 */
final class TopSets {
    private static final int EXTRA_REPS_FOR_TWO_STEPS = 3;
    private static final int RESERVE_FOR_TWO_STEPS = 5;

    private final Track track;
    private final Policy policy;
    private final Steps steps;
    private final boolean calibrating;

    TopSets(Track track, Policy policy, Steps steps, boolean calibrating) {
        this.track = track;
        this.policy = policy;
        this.steps = steps;
        this.calibrating = calibrating;
    }

    Verdict judge(Attempt attempt, Rounding firstStep, Reason reason, Memory memory) {
        List<Rounding> roundings = new ArrayList<>(List.of(firstStep));
        if (earnsTwoSteps(attempt)) {
            steps.up(firstStep.chosen()).ifPresent(roundings::add);
        }
        BigDecimal earned = roundings.get(roundings.size() - 1).chosen();
        if (policy.damping() == Policy.Damping.HALVE_AFTER_REJECTION) {
            Damping damping = new Damping(memory, steps);
            boolean rejected = damping.applies(attempt.load(), earned);
            attempt.noted("a load up to", earned, "was", "below the range just before", null, rejected);
            if (rejected) {
                Rounding half = damping.halved(attempt.load()).orElse(null);
                return half == null ? waiting(attempt, List.of(), null, null)
                        : triggered(attempt, List.of(half), reason, memory, half.chosen(), half.chosen());
            }
        }
        return triggered(attempt, roundings, reason, memory, earned, null);
    }

    private Verdict triggered(Attempt attempt, List<Rounding> roundings, Reason reason, Memory memory, BigDecimal earned,
            @Nullable BigDecimal dampedTo) {
        boolean raises = switch (policy.trigger()) {
            case ONE_SET -> true;
            case TWO_SETS -> attempt.noted("an earlier top set", null, "is", "at or above", attempt.load(),
                    memory.hasTopSetAtLeast(attempt.load()));
            case ALL_SETS -> attempt.noted("ALL_SETS", null, "raises", "within the session", null, false);
        };
        if (!raises) {
            return waiting(attempt, roundings, earned, dampedTo);
        }
        Decision raise = new Raise(track.load(earned), track.range().bottom(), reason);
        return new Verdict(attempt.rule(), raise, attempt.notes(), roundings, true, earned, dampedTo);
    }

    private Verdict waiting(Attempt attempt, List<Rounding> roundings, @Nullable BigDecimal earned,
            @Nullable BigDecimal dampedTo) {
        Decision hold = new Hold(attempt.set().load(), track.range().top(), Reason.IN_RANGE);
        return new Verdict(attempt.rule(), hold, attempt.notes(), roundings, true, earned, dampedTo);
    }

    private boolean earnsTwoSteps(Attempt attempt) {
        if (!calibrating) {
            return false;
        }
        Integer reserve = attempt.set().repsInReserve();
        return attempt.atLeast("calibrating: reps", attempt.reps(), "top + 3 =",
                track.range().top() + EXTRA_REPS_FOR_TWO_STEPS)
                || (reserve != null
                        && attempt.atLeast("calibrating: reps in reserve", reserve, "two steps from", RESERVE_FOR_TWO_STEPS));
    }
}
