package io.broadback.program.diagnosis.domain;

/**
 * The judgement calls of the diagnosis: shares in percent, {@code parityReserveTenths} in tenths of a rep in reserve,
 * {@code exertionGap} in points of session RPE, {@code pushPerPullTenths} in tenths of a pressing set per pulling set.
 */
public record Thresholds(int leastAdherence, int leastParity, int parityReserveTenths, int mostIsolation, int mostSwaps,
        int mostSway, int leastNearFailure, int exertionGap, int pushPerPullTenths) {
    public Thresholds {
        if (Math.min(Math.min(leastAdherence, leastParity), Math.min(mostIsolation, mostSway)) < 0
                || Math.min(Math.min(mostSwaps, leastNearFailure), Math.min(exertionGap, pushPerPullTenths)) < 0
                || parityReserveTenths < 0) {
            throw new IllegalArgumentException("Thresholds of the diagnosis are not negative");
        }
    }

    public static Thresholds defaults() {
        return new Thresholds(80, 80, 5, 25, 3, 50, 75, 2, 15);
    }
}
