package io.broadback.progression.strength.domain;

import org.jspecify.annotations.Nullable;

/** What was done with a load, or is to be done: the reps, and how many more were possible (null: nobody said, R62). */
public record Effort(int reps, @Nullable Integer repsInReserve) {
    private static final int MAX_REPS = 100;
    private static final int MAX_RESERVE = 10;

    public Effort {
        if (reps < 0 || reps > MAX_REPS) {
            throw new IllegalArgumentException("A set has 0 to " + MAX_REPS + " reps, not " + reps);
        }
        if (repsInReserve != null && (repsInReserve < 0 || repsInReserve > MAX_RESERVE)) {
            throw new IllegalArgumentException("Reps in reserve lie between 0 and " + MAX_RESERVE + ", not " + repsInReserve);
        }
    }

    /** The reserve that is certain: where nobody said, none. */
    public int certainReserve() {
        return repsInReserve == null ? 0 : repsInReserve;
    }

    /** The n of 3.4 and the row of the chart in 3.3: the reps that were possible, a lower bound where nobody said. */
    public int repsToFailure() {
        return reps + certainReserve();
    }

    @Override
    public String toString() {
        return repsInReserve == null ? reps + " reps" : reps + " reps, " + repsInReserve + " in reserve";
    }
}
