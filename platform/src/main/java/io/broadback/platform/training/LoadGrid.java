package io.broadback.platform.training;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The loads that can be made at one station, ascending, positive and without duplicates, in one unit (rule 3.6). Only the axis
 * of bodyweight pulls goes below 0 (rule 3.8). Immutable; looking up a neighbour takes logarithmic time. A load that somebody
 * lifted may lie between two of them.
 */
public final class LoadGrid {
    private final List<BigDecimal> loads;

    private LoadGrid(List<BigDecimal> loads) {
        this.loads = loads;
    }

    /** A grid of the given loads; they are sorted, zero and duplicates are dropped. */
    public static LoadGrid of(Iterable<BigDecimal> loads) {
        var sorted = new java.util.TreeSet<BigDecimal>();
        for (BigDecimal load : loads) {
            if (load.signum() > 0) {
                sorted.add(Load.normalised(load));
            }
        }
        return new LoadGrid(List.copyOf(sorted));
    }

    /**
     * The axis of bodyweight pulls (rule 3.8): 0 is the body alone, what is added to it lies above, help below. Numbers with
     * more than four decimals are refused.
     */
    public static LoadGrid axis(Iterable<BigDecimal> places) {
        var sorted = new java.util.TreeSet<BigDecimal>();
        for (BigDecimal place : places) {
            BigDecimal size = Load.normalised(place.abs());
            sorted.add(place.signum() < 0 ? size.negate() : size);
        }
        return new LoadGrid(List.copyOf(sorted));
    }

    public List<BigDecimal> loads() {
        return loads;
    }

    public boolean isEmpty() {
        return loads.isEmpty();
    }

    /** The smallest load strictly above {@code load}. */
    public Optional<BigDecimal> above(BigDecimal load) {
        int index = insertionPoint(load, true);
        return index < loads.size() ? Optional.of(loads.get(index)) : Optional.empty();
    }

    /** The largest load strictly below {@code load}. */
    public Optional<BigDecimal> below(BigDecimal load) {
        int index = insertionPoint(load, false) - 1;
        return index >= 0 ? Optional.of(loads.get(index)) : Optional.empty();
    }

    /** The largest load at or below {@code load}: computed loads are rounded down (rule 3.6). */
    public Optional<BigDecimal> atOrBelow(BigDecimal load) {
        int index = insertionPoint(load, true) - 1;
        return index >= 0 ? Optional.of(loads.get(index)) : Optional.empty();
    }

    /** The smallest load at or above {@code load}. */
    public Optional<BigDecimal> atOrAbove(BigDecimal load) {
        int index = insertionPoint(load, false);
        return index < loads.size() ? Optional.of(loads.get(index)) : Optional.empty();
    }

    public Optional<BigDecimal> lightest() {
        return loads.isEmpty() ? Optional.empty() : Optional.of(loads.get(0));
    }

    /** Index of the first load that is {@code > load} (after equals) or {@code >= load} (before equals). */
    private int insertionPoint(BigDecimal load, boolean afterEqual) {
        int low = 0;
        int high = loads.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int comparison = loads.get(middle).compareTo(load);
            if (comparison < 0 || (afterEqual && comparison == 0)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoadGrid grid && loads.equals(grid.loads);
    }

    @Override
    public int hashCode() {
        return loads.hashCode();
    }

    @Override
    public String toString() {
        return loads.toString();
    }
}
