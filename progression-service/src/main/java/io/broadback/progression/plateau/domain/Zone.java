package io.broadback.progression.plateau.domain;

import io.broadback.platform.training.RepRange;

/** A rep zone (R38), by the midpoint of the range, and its share of the week's row sets (4.3). */
public enum Zone {
    LOW(30),
    MID(45),
    HIGH(25);

    private final int percent;

    Zone(int percent) {
        this.percent = percent;
    }

    public static Zone of(RepRange range) {
        int twiceTheMidpoint = range.bottom() + range.top();
        if (twiceTheMidpoint <= 12) {
            return LOW;
        }
        return twiceTheMidpoint <= 20 ? MID : HIGH;
    }

    int percent() {
        return percent;
    }

    String inWords() {
        return switch (this) {
            case LOW -> "low";
            case MID -> "mid";
            case HIGH -> "high";
        };
    }
}
