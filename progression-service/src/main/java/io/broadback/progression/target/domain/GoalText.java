package io.broadback.progression.target.domain;

import java.math.BigDecimal;

/** The sentence a lifter reads before a set (R69, 3.5): the load and one goal. */
final class GoalText {

    private GoalText() {
    }

    static String atLeast(BigDecimal load, int reps) {
        return load.toPlainString() + ", at least " + reps;
    }

    static String beat(BigDecimal load, int reps) {
        return load.toPlainString() + ", beat " + reps;
    }
}
