package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a set that counted, for the policies that look back (3.1): whether it was a top set (rows 5 and 6),
 * and the halved step it led to, if it did.
 */
public record Seen(String setId, BigDecimal load, int reps, Reason reason, boolean top, @Nullable BigDecimal dampedTo) {

    boolean rejected(BigDecimal candidate) {
        return reason == Reason.BELOW_RANGE && load.equals(candidate);
    }

    boolean rejectedBetween(BigDecimal above, BigDecimal upTo) {
        return reason == Reason.BELOW_RANGE && load.compareTo(above) > 0 && load.compareTo(upTo) <= 0;
    }
}
