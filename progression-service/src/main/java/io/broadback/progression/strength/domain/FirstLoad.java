package io.broadback.progression.strength.domain;

import io.broadback.platform.training.Load;

/** What a track begins with (3.13): the load, the reps to do with it, and how it was found. */
public record FirstLoad(Method method, Load load, int reps) {

    /** Where the load comes from. */
    public enum Method {
        RECENT_SET,
        RELATED_TRACK,
        RAMP
    }

    public FirstLoad {
        if (reps < 1) {
            throw new IllegalArgumentException("A first load is for at least 1 rep, not " + reps);
        }
    }
}
