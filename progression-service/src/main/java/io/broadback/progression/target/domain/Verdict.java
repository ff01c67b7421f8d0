package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A decision with what led to it. {@code top} tells a set of rows 5 and 6, {@code earned} the load such a set has earned even
 * where the policy makes it wait, {@code dampedTo} the same if the step was halved.
 */
public record Verdict(String rule, Decision decision, List<Note> notes, List<Rounding> roundings, boolean top,
        @Nullable BigDecimal earned, @Nullable BigDecimal dampedTo) {

    static Verdict of(Decision decision, Attempt attempt, List<Rounding> roundings) {
        return new Verdict(attempt.rule(), decision, attempt.notes(), roundings, false, null, null);
    }

    /** The comparisons that were made, in words. */
    List<Comparison> comparisons() {
        return notes.stream().map(Note::inWords).toList();
    }
}
