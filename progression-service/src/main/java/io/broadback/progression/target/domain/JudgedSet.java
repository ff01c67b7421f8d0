package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import io.broadback.platform.training.RepRange;

/** A set and the verdict on it. */
public record JudgedSet(PerformedSet set, Verdict verdict) {

    public Decision decision() {
        return verdict.decision();
    }

    public Reason reason() {
        return verdict.decision().reason();
    }

    /** What was compared, up to the rule that decided. */
    public List<Comparison> comparisons() {
        return verdict.comparisons();
    }

    BigDecimal load() {
        return set.load().value();
    }

    /** Whether the set moved the next set. */
    public boolean counts() {
        return reason().counts();
    }

    /** Whether the set also moves the next opening: extra sets past the plan do not (3.16). */
    boolean countsForOpening() {
        return counts() && !set.beyondPlan();
    }

    /** Whether the reps made the bottom of the range, whatever the decision. */
    boolean reached(RepRange range) {
        return set.reps() >= range.bottom();
    }

    Seen seen() {
        return new Seen(set.id().value(), load(), set.reps(), reason(), verdict.top(), verdict.dampedTo());
    }
}
