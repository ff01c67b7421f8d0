package io.broadback.progression.strength.domain;

import java.math.BigDecimal;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/**
 * What a bodyweight pull is prescribed in (3.8): a weight hung on, or the help of a machine or band, or neither. Help is an
 * amount above 0, never a negative load.
 */
public record PullLoad(BigDecimal added, BigDecimal assist, WeightUnit unit) {
    public PullLoad {
        added = Load.normalised(added);
        assist = Load.normalised(assist);
        if (added.signum() > 0 && assist.signum() > 0) {
            throw new IllegalArgumentException(
                    "A pull has weight added or help, not both: +" + added.toPlainString() + ", -" + assist.toPlainString());
        }
    }

    public static PullLoad unloaded(WeightUnit unit) {
        return new PullLoad(BigDecimal.ZERO, BigDecimal.ZERO, unit);
    }

    public static PullLoad added(Load load) {
        return new PullLoad(load.value(), BigDecimal.ZERO, load.unit());
    }

    public static PullLoad assisted(Load help) {
        return new PullLoad(BigDecimal.ZERO, help.value(), help.unit());
    }

    /** What a place on the axis of a pull stands for: added above 0, help below. */
    public static PullLoad ofDifference(BigDecimal difference, WeightUnit unit) {
        return new PullLoad(difference.max(BigDecimal.ZERO), difference.negate().max(BigDecimal.ZERO), unit);
    }

    /** What this makes of the bodyweight: added less assist, the axis on which harder is more. */
    BigDecimal difference() {
        return added.subtract(assist);
    }

    @Override
    public String toString() {
        return (assist.signum() > 0 ? "assist " + assist.toPlainString() : "+" + added.toPlainString()) + " " + unit;
    }
}
