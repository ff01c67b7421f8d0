package io.broadback.program.week.domain;

import java.util.Locale;

/** Training age; it sets the weekly goal of row sets and the ceiling for them (4.3). */
public enum Level {
    NOVICE(12, 12),
    INTERMEDIATE(15, 18),
    ADVANCED(18, 20);

    private final int goal;
    private final int ceiling;

    Level(int goal, int ceiling) {
        this.goal = goal;
        this.ceiling = ceiling;
    }

    public int goal() {
        return goal;
    }

    public int ceiling() {
        return ceiling;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
