package io.broadback.progression.target.domain;

import java.math.BigDecimal;

/** The sentence a lifter reads before a set (R69, 3.5): the load and one goal. */
final class GoalText {

    private GoalText() {
    }

    static String atLeast(Track track, BigDecimal load, int reps) {
        return track.inWords(load) + ", at least " + reps;
    }

    static String beat(Track track, BigDecimal load, int reps) {
        return track.inWords(load) + ", beat " + reps;
    }
}
