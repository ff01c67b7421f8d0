package io.broadback.program.week.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/** How to find the load of a slot that has no target yet (3.13). */
public record Calibration(Method method, @Nullable Load startLoad, int reps, List<Step> steps, String text) {
    public Calibration {
        steps = List.copyOf(steps);
    }

    /** Where the starting load comes from. */
    public enum Method {
        RECENT_SET,
        RELATED_TRACK,
        RAMP
    }

    /** With at least this many reps in reserve the next ramp set is so many percent heavier. */
    public record Step(int minRir, int percent) {
    }
}
