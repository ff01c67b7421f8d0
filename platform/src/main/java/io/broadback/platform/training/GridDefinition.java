package io.broadback.platform.training;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a station makes its loads (rule 3.6). All numbers are in one unit that the context gives. {@link #loads} yields the grid;
 * a definition that would make more than {@value #MAX_LOADS} loads, or none, is refused when it is built.
 */
public sealed interface GridDefinition {
    int MAX_LOADS = 20_000;

    /** The loads that can be made, up to {@code plausibleMax} for bars and sleeves (lists and stacks are not cut). */
    default LoadGrid loads(BigDecimal plausibleMax) {
        return MadeGrids.of(this, plausibleMax);
    }

    /** Computes what {@link #loads} remembers. */
    LoadGrid make(BigDecimal plausibleMax);

    /** Bar plus a pair of every plate used; {@code counts} is how many pairs of each exist, null for any number. */
    record Barbell(BigDecimal bar, List<BigDecimal> plates, @Nullable List<Integer> counts) implements GridDefinition {
        public Barbell {
            bar = Load.normalised(bar);
            plates = checkedPlates(plates, counts);
            counts = counts == null ? null : List.copyOf(counts);
        }

        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            return PlateSums.from(bar, plates, 2, counts, plausibleMax);
        }
    }

    /** One sleeve: {@code empty} (may be 0) plus any sum of plates; {@code counts} is how many of each exist. */
    record Landmine(BigDecimal empty, List<BigDecimal> plates, @Nullable List<Integer> counts) implements GridDefinition {
        public Landmine {
            empty = Load.normalised(empty);
            plates = checkedPlates(plates, counts);
            counts = counts == null ? null : List.copyOf(counts);
        }

        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            return PlateSums.from(empty, plates, 1, counts, plausibleMax);
        }
    }

    /** Explicit loads, for example dumbbells per hand. */
    record Explicit(List<BigDecimal> loads) implements GridDefinition {
        public Explicit {
            if (loads.isEmpty() || loads.size() > MAX_LOADS || loads.stream().noneMatch(load -> load.signum() > 0)) {
                throw new IllegalArgumentException("A list of loads holds 1 to " + MAX_LOADS + " loads above 0");
            }
            loads = LoadGrid.of(loads).loads();
        }

        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            return LoadGrid.of(loads);
        }
    }

    /** A pin from {@code start} in steps up to {@code max}, and on each pin every sum of distinct add-ons. */
    record Stack(BigDecimal start, BigDecimal step, List<BigDecimal> addOns, BigDecimal max) implements GridDefinition {
        public Stack {
            start = Load.normalised(start);
            step = Load.normalised(step);
            max = Load.normalised(max);
            if (step.signum() == 0 || start.compareTo(max) > 0 || max.signum() == 0) {
                throw new IllegalArgumentException("A stack needs step > 0 and start <= max, max > 0");
            }
            if (addOns.size() > 6) {
                throw new IllegalArgumentException("A stack has at most 6 add-ons, not " + addOns.size());
            }
            if (max.subtract(start).divideToIntegralValue(step).add(BigDecimal.ONE).longValue() << addOns.size() > MAX_LOADS) {
                throw new IllegalArgumentException("A stack makes at most " + MAX_LOADS + " loads");
            }
            addOns = addOns.stream().map(Load::normalised).toList();
        }

        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            List<BigDecimal> sums = new ArrayList<>(List.of(BigDecimal.ZERO));
            for (BigDecimal addOn : addOns) {
                List.copyOf(sums).forEach(sum -> sums.add(sum.add(addOn)));
            }
            List<BigDecimal> loads = new ArrayList<>();
            for (BigDecimal pin = start; pin.compareTo(max) <= 0; pin = pin.add(step)) {
                for (BigDecimal sum : sums) {
                    loads.add(pin.add(sum));
                }
            }
            return LoadGrid.of(loads);
        }
    }

    /** Plates hung on a belt, in any sum; {@code counts} is how many of each exist. */
    record Added(List<BigDecimal> plates, @Nullable List<Integer> counts) implements GridDefinition {
        public Added {
            plates = checkedPlates(plates, counts);
            counts = counts == null ? null : List.copyOf(counts);
        }

        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            return PlateSums.from(BigDecimal.ZERO, plates, 1, counts, plausibleMax);
        }
    }

    /** Help with bodyweight pulls: from {@code start} in steps up to {@code max}. The loads are amounts of help. */
    record Assist(BigDecimal start, BigDecimal step, BigDecimal max) implements GridDefinition {
        public Assist {
            Stack checked = new Stack(start, step, List.of(), max);
            start = checked.start();
            step = checked.step();
            max = checked.max();
        }

        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            return new Stack(start, step, List.of(), max).make(plausibleMax);
        }
    }

    /** What bodyweight pulls can be done with (rule 3.8): nothing, the weights of one grid, the help of another. */
    record Pulls(@Nullable GridDefinition added, @Nullable GridDefinition assist) implements GridDefinition {
        @Override
        public LoadGrid make(BigDecimal plausibleMax) {
            List<BigDecimal> places = new ArrayList<>(List.of(BigDecimal.ZERO));
            if (added != null) {
                places.addAll(added.make(plausibleMax).loads());
            }
            if (assist != null) {
                assist.make(plausibleMax).loads().forEach(help -> places.add(help.negate()));
            }
            return LoadGrid.axis(places);
        }
    }

    private static List<BigDecimal> checkedPlates(List<BigDecimal> plates, @Nullable List<Integer> counts) {
        if (plates.isEmpty() || plates.size() > 30) {
            throw new IllegalArgumentException("A set of plates has 1 to 30 sizes, not " + plates.size());
        }
        if (counts != null
                && (counts.size() != plates.size() || counts.stream().anyMatch(count -> count < 0 || count > 1000))) {
            throw new IllegalArgumentException("Plate counts go with the plates, each between 0 and 1000");
        }
        List<BigDecimal> normalised = plates.stream().map(Load::normalised).toList();
        if (normalised.stream().anyMatch(plate -> plate.signum() == 0)) {
            throw new IllegalArgumentException("A plate weighs more than 0");
        }
        return normalised;
    }

    /** Every sum of plates up to a bound, as a set of reachable multiples of the smallest common decimal. */
    final class PlateSums {
        private static final int DECIMALS = 4;

        private PlateSums() {
        }

        static LoadGrid from(BigDecimal base, List<BigDecimal> plates, int sleeves, @Nullable List<Integer> counts,
                BigDecimal max) {
            long room = max.subtract(base).movePointRight(DECIMALS).longValue();
            if (room < 0) {
                return LoadGrid.of(List.of());
            }
            long[] weights = plates.stream().mapToLong(plate -> plate.movePointRight(DECIMALS).longValueExact() * sleeves)
                    .toArray();
            long unit = 0;
            for (long weight : weights) {
                unit = greatestCommonDivisor(unit, weight);
            }
            int steps = (int) Math.min(room / unit, Integer.MAX_VALUE - 1);
            if (steps > 10 * MAX_LOADS) {
                throw new IllegalArgumentException("These plates make more than " + MAX_LOADS + " loads");
            }
            BitSet reachable = new BitSet(steps + 1);
            reachable.set(0);
            for (int plate = 0; plate < weights.length; plate++) {
                addPlate(reachable, weights[plate] / unit, counts == null ? Integer.MAX_VALUE : counts.get(plate), steps);
            }
            if (reachable.cardinality() > MAX_LOADS) {
                throw new IllegalArgumentException("These plates make more than " + MAX_LOADS + " loads");
            }
            BigDecimal step = BigDecimal.valueOf(unit, DECIMALS);
            return LoadGrid.of(reachable.stream().mapToObj(n -> base.add(step.multiply(BigDecimal.valueOf(n)))).toList());
        }

        /** Marks what becomes reachable with up to {@code count} plates of this weight; one pass, whatever the count. */
        private static void addPlate(BitSet reachable, long weight, int count, int steps) {
            if (weight > steps || count == 0) {
                return;
            }
            int step = (int) weight;
            int[] used = new int[steps + 1];
            for (int sum = step; sum <= steps; sum++) {
                if (!reachable.get(sum) && reachable.get(sum - step) && used[sum - step] < count) {
                    reachable.set(sum);
                    used[sum] = used[sum - step] + 1;
                }
            }
        }

        private static long greatestCommonDivisor(long a, long b) {
            return b == 0 ? a : greatestCommonDivisor(b, a % b);
        }
    }
}
