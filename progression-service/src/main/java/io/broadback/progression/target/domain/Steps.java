package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;

/**
 * Steps on the grid, from the load that was lifted (3.6), and the reps that earn a big one (3.7). Exact decimals throughout;
 * a lifted load may lie between two loads of the grid. Percentages are of all that is moved: in bodyweight pulls of the system
 * (3.8), and while the bodyweight is unknown the step alone counts and no jump is big.
 */
public final class Steps {
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final int LOAD_DECIMALS = 4;
    private static final BigDecimal ONE_TENTH = new BigDecimal("0.1");
    private static final BigDecimal ONE_TWENTIETH = new BigDecimal("0.05");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BIG_JUMP_PERCENT = BigDecimal.valueOf(12);
    private static final int REPS_OFFSET = 32;
    private static final int MOST_EXTRA_REPS = 10;
    private static final int MOST_EARNING_REPS = 25;

    private final LoadGrid grid;
    private final StepSize size;
    private final Resistance resistance;
    private final @Nullable BigDecimal bodyweight;

    private Steps(LoadGrid grid, StepSize size, Resistance resistance, @Nullable BigDecimal bodyweight) {
        this.grid = grid;
        this.size = size;
        this.resistance = resistance;
        this.bodyweight = bodyweight;
    }

    /** Steps of weights. */
    public Steps(LoadGrid grid, StepSize size) {
        this(grid, size, Resistance.WEIGHT, null);
    }

    /** The steps of a track where a session took place. */
    Steps(Track track, Conditions conditions) {
        this(conditions.equipment().grid(), conditions.step(), track.resistance(), conditions.bodyweight());
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
        BigDecimal want = capped(size.down(), load, ONE_TWENTIETH);
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

    /** Whether reaching {@code next} takes more than 12 % of what is moved (3.7); nothing has to be earned from 0. */
    public boolean isBigJump(BigDecimal load, BigDecimal next) {
        BigDecimal moved = resistance.moved(load, bodyweight);
        return moved != null && moved.signum() > 0
                && next.subtract(load).multiply(HUNDRED).compareTo(moved.multiply(BIG_JUMP_PERCENT)) > 0;
    }

    /** The reps at {@code load} that earn the {@linkplain #isBigJump big jump} to {@code next} (R* of 3.7). */
    public int repsThatEarn(BigDecimal load, BigDecimal next, RepRange range) {
        BigDecimal from = resistance.moved(load, bodyweight);
        if (from == null) {
            throw new IllegalArgumentException("No jump from " + load + " has to be earned");
        }
        int cap = Math.min(range.top() + MOST_EXTRA_REPS, MOST_EARNING_REPS);
        BigDecimal reps = from.add(next).subtract(load).multiply(BigDecimal.valueOf(range.bottom() + (long) REPS_OFFSET))
                .divide(from, 0, RoundingMode.CEILING).subtract(BigDecimal.valueOf(REPS_OFFSET));
        return reps.min(BigDecimal.valueOf(cap)).intValueExact();
    }

    /**
     * The part of a load that a factor leaves (3.10), rounded down to the grid and never more than it was. In bodyweight pulls
     * the factor is of the system; while that is unknown, of the weight that is added, and help stays as it is.
     */
    BigDecimal scaled(BigDecimal load, BigDecimal factor) {
        BigDecimal moved = resistance.moved(load, bodyweight);
        BigDecimal basis = moved == null ? load.max(BigDecimal.ZERO) : moved;
        BigDecimal wanted = load.subtract(basis.subtract(basis.multiply(factor)));
        if (grid.isEmpty()) {
            return TrackLoad.normalised(wanted.setScale(LOAD_DECIMALS, RoundingMode.FLOOR));
        }
        return grid.atOrBelow(wanted).or(grid::lightest).map(load::min).orElse(load);
    }

    /** The loads of the grid around one that is not on it: the next lighter and the next heavier. */
    List<BigDecimal> around(BigDecimal load) {
        return Stream.of(lighter(load), heavier(load)).flatMap(Optional::stream).toList();
    }

    private BigDecimal capped(BigDecimal step, BigDecimal load, BigDecimal share) {
        BigDecimal moved = resistance.moved(load, bodyweight);
        return moved == null ? step : step.min(moved.multiply(share));
    }

    private BigDecimal wantedUp(BigDecimal load) {
        return capped(size.up(), load, ONE_TENTH);
    }

    private Optional<Rounding> upBy(BigDecimal want, String kind, BigDecimal load) {
        Optional<BigDecimal> within = grid.atOrBelow(load.add(want)).filter(candidate -> candidate.compareTo(load) > 0);
        return within.or(() -> grid.above(load))
                .map(chosen -> new Rounding(kind, load, want, within.orElse(null), chosen));
    }
}
