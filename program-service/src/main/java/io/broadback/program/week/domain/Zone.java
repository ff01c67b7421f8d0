package io.broadback.program.week.domain;

import java.util.Locale;

import io.broadback.platform.training.RepRange;

/** Rep zone of a range by its midpoint: up to 6 low, up to 10 mid, above high (4.3), with its rest (4.5). */
public enum Zone {
    LOW(150, new RepRange(4, 6)),
    MID(120, new RepRange(6, 10)),
    HIGH(75, new RepRange(10, 15));

    private final int restSeconds;
    private final RepRange usualRange;

    Zone(int restSeconds, RepRange usualRange) {
        this.restSeconds = restSeconds;
        this.usualRange = usualRange;
    }

    public static Zone of(RepRange range) {
        int doubledMidpoint = range.bottom() + range.top();
        if (doubledMidpoint <= 12) {
            return LOW;
        }
        return doubledMidpoint <= 20 ? MID : HIGH;
    }

    public int restSeconds() {
        return restSeconds;
    }

    RepRange usualRange() {
        return usualRange;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
