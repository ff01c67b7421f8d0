package io.broadback.program.week.domain;

import java.util.List;

/** The judgement calls that a chain may set otherwise: session cap, zone split in percent, order of primary rows. */
public record PlanRules(int maxRowSetsPerSession, ZoneSplit zoneSplit, List<String> primaryRowOrder) {
    /** Percent of the row sets per zone. */
    public record ZoneSplit(int low, int mid, int high) {
        public ZoneSplit {
            if (low < 0 || mid < 0 || high < 0 || low + mid + high != 100) {
                throw new IllegalArgumentException("A zone split adds up to 100, not " + low + "/" + mid + "/" + high);
            }
        }
    }

    public PlanRules {
        if (maxRowSetsPerSession < 1) {
            throw new IllegalArgumentException("A session holds at least one row set, not " + maxRowSetsPerSession);
        }
        primaryRowOrder = List.copyOf(primaryRowOrder);
    }

    public static PlanRules defaults() {
        return new PlanRules(10, new ZoneSplit(30, 45, 25),
                List.of("barbell_row", "t_bar_row", "seal_row", "machine_row", "chest_supported_row", "cable_row",
                        "close_grip_cable_row", "single_arm_dumbbell_row", "meadows_row", "dumbbell_row"));
    }
}
