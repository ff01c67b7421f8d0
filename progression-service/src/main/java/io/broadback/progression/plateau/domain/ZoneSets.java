package io.broadback.progression.plateau.domain;

/** The planned row sets of a week by rep zone. */
public record ZoneSets(int low, int mid, int high) {

    public ZoneSets {
        if (low < 0 || mid < 0 || high < 0) {
            throw new IllegalArgumentException("Row sets are counted from 0, not " + low + "/" + mid + "/" + high);
        }
    }

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

    /** How far the zone is below its share of the week (4.3), in hundredths of a set. */
    int lacking(Zone zone) {
        return zone.percent() * total() - 100 * in(zone);
    }
}
