package io.broadback.logbook.analytics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The load that could be lifted once, as estimated from a set (3.4): ten-thousandths of a unit over a denominator, exact until
 * it
 * is shown. Rough where more than ten reps were possible.
 */
public record SingleEstimate(long numerator, int denominator, boolean rough) {
    private static final int MOST_VALID_REPS = 10;
    private static final int MOST_REPS = 12;

    public SingleEstimate {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException("An estimated single is above 0, not " + numerator + "/" + denominator);
        }
    }

    /** From a load in ten-thousandths; none without a load, without a rep and past twelve possible reps. */
    static Optional<SingleEstimate> of(Formula formula, long load, Lift lift) {
        int possible = lift.possibleReps();
        if (load <= 0 || lift.reps() == 0 || possible > MOST_REPS) {
            return Optional.empty();
        }
        return Optional.of(possible == 1 ? new SingleEstimate(load, 1, false)
                : formula.multiple(load, possible, possible > MOST_VALID_REPS));
    }

    public boolean isAbove(SingleEstimate other) {
        return numerator * other.denominator > other.numerator * denominator;
    }

    /** With one decimal, a tie to the lower one, as estimates are shown (3.6). */
    public BigDecimal shown() {
        return BigDecimal.valueOf(numerator, Lift.DECIMALS).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_DOWN);
    }
}
