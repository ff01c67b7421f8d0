package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;

/**
 * Steps on the grid, from the load that was lifted (3.6), and the reps that earn a big one (3.7). Exact decimals throughout;
 * a lifted load may lie between two loads of the grid.
 */
public final class Steps {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal ONE_TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BIG_JUMP_PERCENT = BigDecimal.valueOf(12);
    private static final int REPS_OFFSET = 32;
    private static final int MOST_EXTRA_REPS = 10;
    private static final int MOST_EARNING_REPS = 25;

    private final LoadGrid grid;
    private final StepSize size;

    public Steps(LoadGrid grid, StepSize size) {
        this.grid = grid;
        this.size = size;
    }

    /** The heaviest load within the step up, else the next one there is; empty when nothing is heavier. */
    public Optional<Rounding> up(BigDecimal load) {
        return upBy(wantedUp(load), "up", load);
    }

    /** {@link #up} with half the step; at least the next load. */
    public Optional<Rounding> halfUp(BigDecimal load) {
        return upBy(wantedUp(load).multiply(HALF), "half up", load);
    }

    /** The lightest load within the step down, else the next one there is; empty when nothing is lighter. */
    public Optional<Rounding> down(BigDecimal load) {
        BigDecimal want = size.down().min(load.multiply(ONE_TWENTIETH));
        Optional<BigDecimal> within = grid.atOrAbove(load.subtract(want)).filter(candidate -> candidate.compareTo(load) < 0);
        return within.or(() -> grid.below(load))
                .map(chosen -> new Rounding("down", load, want, within.orElse(null), chosen));
    }

    public Optional<BigDecimal> heavier(BigDecimal load) {
        return grid.above(load);
    }

    public Optional<BigDecimal> lighter(BigDecimal load) {
        return grid.below(load);
    }

    /** Whether reaching {@code next} takes more than 12 % (3.7); nothing has to be earned from 0. */
    public static boolean isBigJump(BigDecimal load, BigDecimal next) {
        return load.signum() > 0
                && next.subtract(load).multiply(HUNDRED).compareTo(load.multiply(BIG_JUMP_PERCENT)) > 0;
    }

    /** The reps at {@code load} that earn the jump to {@code next} (R* of 3.7). */
    public static int repsThatEarn(BigDecimal load, BigDecimal next, RepRange range) {
        int cap = Math.min(range.top() + MOST_EXTRA_REPS, MOST_EARNING_REPS);
        BigDecimal reps = next.multiply(BigDecimal.valueOf(range.bottom() + (long) REPS_OFFSET))
                .divide(load, 0, RoundingMode.CEILING).subtract(BigDecimal.valueOf(REPS_OFFSET));
        return reps.min(BigDecimal.valueOf(cap)).intValueExact();
    }

    private BigDecimal wantedUp(BigDecimal load) {
        return size.up().min(load.movePointLeft(1));
    }

    private Optional<Rounding> upBy(BigDecimal want, String kind, BigDecimal load) {
        Optional<BigDecimal> within = grid.atOrBelow(load.add(want)).filter(candidate -> candidate.compareTo(load) > 0);
        return within.or(() -> grid.above(load))
                .map(chosen -> new Rounding(kind, load, want, within.orElse(null), chosen));
    }
}
