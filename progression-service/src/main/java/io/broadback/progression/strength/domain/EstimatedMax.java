package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.IntFunction;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/** The load that could be lifted once, as estimated from a set (3.4): exact, and rounded only when it is shown. */
public record EstimatedMax(Fraction value, WeightUnit unit, Quality quality) {
    private static final int MOST_VALID_REPS = 10;
    private static final int MOST_REPS = 12;
    private static final int SHOWN_DECIMALS = 1;

    /** How far an estimate can be trusted; sets of more than twelve possible reps give none. */
    public enum Quality {
        VALID,
        ROUGH
    }

    public EstimatedMax {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("An estimated maximum is above 0, not " + value);
        }
    }

    /**
     * The estimate from a set by {@code multiple}, the multiple of the load for a number of possible reps. Without a load,
     * without a rep and past twelve possible reps there is none.
     */
    static Optional<EstimatedMax> of(Load load, Effort effort, IntFunction<Fraction> multiple) {
        int possible = effort.repsToFailure();
        if (load.value().signum() == 0 || effort.reps() == 0 || possible > MOST_REPS) {
            return Optional.empty();
        }
        Quality quality = possible > MOST_VALID_REPS ? Quality.ROUGH : Quality.VALID;
        return Optional.of(
                new EstimatedMax(Fraction.of(load.value()).times(multiple.apply(possible)), load.unit(), quality));
    }

    /** The number to show, with one decimal. */
    public BigDecimal shown() {
        return value.nearest(SHOWN_DECIMALS);
    }

    @Override
    public String toString() {
        return shown().toPlainString() + " " + unit + (quality == Quality.ROUGH ? " (rough)" : "");
    }
}
