package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;

/**
 * The next opening load as the sets of a session move it, one after the other (3.2): more than once proven goes up, a
 * failure goes down, but a drop after a better set at that load is fatigue and changes nothing.
 */
final class OpeningFold {
    private final Track track;
    private final BigDecimal start;
    private BigDecimal open;
    private final Reason firstReason;
    private @Nullable Reason changedBy;
    private @Nullable BigDecimal protectedUpTo;

    private OpeningFold(Track track, @Nullable BigDecimal stored, JudgedSet first) {
        this.track = track;
        this.start = stored == null ? first.load() : stored;
        this.open = start;
        this.firstReason = first.reason();
    }

    /** The opening after a session whose sets, at least one, all count for it. */
    static Opening of(Track track, @Nullable BigDecimal stored, List<JudgedSet> sets, Policy policy) {
        OpeningFold fold = new OpeningFold(track, stored, sets.get(0));
        sets.forEach(fold::take);
        if (policy.trigger() == Policy.Trigger.ALL_SETS) {
            fold.raiseIfAllAreTopSets(sets);
        }
        return fold.result(sets);
    }

    private void take(JudgedSet judged) {
        move(moved(judged), judged.reason());
        if (!judged.reason().fellShort() && (protectedUpTo == null || judged.load().compareTo(protectedUpTo) > 0)) {
            protectedUpTo = judged.load();
        }
    }

    private BigDecimal moved(JudgedSet judged) {
        return switch (judged.reason()) {
            case TOP_OF_RANGE, TOO_EASY_WEIGHT -> open.max(judged.decision().next().value());
            case IN_RANGE, TOO_EASY_REPS, EARN_JUMP, NO_HEAVIER -> open.max(judged.load());
            case BELOW_RANGE, NO_LIGHTER -> isSpared(judged) ? open : open.min(judged.decision().next().value());
            case NOT_LOADABLE -> judged.reached(track.range()) ? open.max(judged.load()) : open;
            case NOT_ELIGIBLE, QUARANTINED -> open;
        };
    }

    private boolean isSpared(JudgedSet judged) {
        return judged.set().type() == SetType.FAILURE
                || (protectedUpTo != null && protectedUpTo.compareTo(judged.load()) >= 0);
    }

    private void raiseIfAllAreTopSets(List<JudgedSet> sets) {
        if (!sets.stream().allMatch(judged -> judged.verdict().top())) {
            return;
        }
        JudgedSet heaviest = sets.stream().reduce((a, b) -> b.load().compareTo(a.load()) >= 0 ? b : a).orElseThrow();
        BigDecimal earned = heaviest.verdict().earned();
        if (earned != null) {
            move(open.max(earned), Reason.TOP_OF_RANGE);
        }
    }

    private void move(BigDecimal to, Reason reason) {
        if (!to.equals(open)) {
            open = to;
            changedBy = reason;
        }
    }

    private Opening result(List<JudgedSet> sets) {
        Reason reason = changedBy == null ? firstReason : changedBy;
        int bottom = track.range().bottom();
        Integer lastReps = open.equals(start) ? firstRepsAtOpening(sets) : null;
        if (lastReps == null) {
            return new Opening(track.load(open), bottom, reason, GoalText.atLeast(track, open, bottom));
        }
        int aim = Math.min(lastReps + 1, track.range().top());
        boolean beatable = lastReps < aim || reason == Reason.EARN_JUMP || reason == Reason.NO_HEAVIER;
        return new Opening(track.load(open), aim, reason,
                beatable ? GoalText.beat(track, open, lastReps) : GoalText.atLeast(track, open, aim));
    }

    private @Nullable Integer firstRepsAtOpening(List<JudgedSet> sets) {
        for (JudgedSet judged : sets) {
            if (judged.load().equals(open)) {
                return judged.set().reps();
            }
        }
        return null;
    }
}
