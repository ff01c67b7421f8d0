package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;

import io.broadback.platform.training.Load;

/**
 * The single that a set shows, by Epley's formula (3.4): thirty times its kilograms, because thirds have no decimals that end.
 */
public record Strength(BigDecimal thirtyfold) {
    private static final int DIVISOR = 30;
    private static final int MOST_REPS = 12;
    private static final Strength NONE = new Strength(BigDecimal.ZERO);

    /**
     * The strength of a load moved so often, with so many reps left. No rep shows none; more than twelve possible reps count as
     * twelve, which is certain where an estimate is not.
     */
    static Strength of(Load load, int reps, int reserve) {
        if (reps == 0) {
            return NONE;
        }
        int possible = Math.min(reps + reserve, MOST_REPS);
        int multiple = possible == 1 ? DIVISOR : DIVISOR + possible;
        return new Strength(Kilograms.of(load).multiply(BigDecimal.valueOf(multiple)));
    }

    public boolean isShown() {
        return thirtyfold.signum() > 0;
    }
}
