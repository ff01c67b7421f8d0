package io.broadback.program.week.domain;

/** Row sets per rep zone. */
public record Zones(int low, int mid, int high) {
    public int total() {
        return low + mid + high;
    }

    int in(Zone zone) {
        return switch (zone) {
            case LOW -> low;
            case MID -> mid;
            case HIGH -> high;
        };
    }

    /** Without a low slot its sets go to mid. */
    Zones lowToMid() {
        return new Zones(0, mid + low, high);
    }
}
