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
}
