package io.broadback.program.week.domain;

import io.broadback.program.week.domain.PlanRules.ZoneSplit;

/** Row sets per zone by largest remainder, ties to the lower-rep zone; small numbers have a table of their own (4.3). */
final class ZoneAllocation {
    private ZoneAllocation() {
    }

    static Zones of(int rowSets, ZoneSplit split) {
        return switch (rowSets) {
            case 0, 1, 2, 3, 4 -> new Zones(rowSets, 0, 0);
            case 5 -> new Zones(3, 2, 0);
            case 6 -> new Zones(3, 3, 0);
            case 7 -> new Zones(3, 2, 2);
            case 8 -> new Zones(3, 3, 2);
            default -> byLargestRemainder(rowSets, split);
        };
    }

    private static Zones byLargestRemainder(int rowSets, ZoneSplit split) {
        int[] shares = LargestRemainder.of(rowSets, split.low(), split.mid(), split.high());
        Zones zones = new Zones(shares[0], shares[1], shares[2]);
        return zones.high() == 1 ? new Zones(zones.low(), zones.mid() + 1, 0) : zones;
    }

    /**
     * What to add to the rows of a base split: as near to the zones of the whole week as it gets, above all in low. A zone is
     * given nothing or a slot of at least two sets, low of three where there is enough (R14), and low is not left empty (H10)
     * unless it is impossible.
     */
    static Zones missing(Zones whole, Zones base, int added, boolean lowIsPossible) {
        int leastLow = Math.min(added, RowVolume.SMALLEST_PLAN);
        Zones best = new Zones(0, added, 0);
        int nearest = Integer.MAX_VALUE;
        for (int low = lowIsPossible ? added : 0; low >= 0; low--) {
            if (low < leastLow && (low > 0 || (lowIsPossible && base.low() == 0))) {
                continue;
            }
            for (int mid = added - low; mid >= 0; mid--) {
                Zones zones = new Zones(low, mid, added - low - mid);
                int lowDistance = Math.abs(whole.low() - base.low() - low);
                int distance = 2 * lowDistance + Math.abs(whole.mid() - base.mid() - mid)
                        + Math.abs(whole.high() - base.high() - zones.high());
                if (mid != 1 && zones.high() != 1 && distance < nearest) {
                    nearest = distance;
                    best = zones;
                }
            }
        }
        return best;
    }
}
