package io.broadback.platform.training;

/** A rep range {@code bottom-top}, both ends included; it belongs to the slot, not to the exercise (R70). */
public record RepRange(int bottom, int top) {
    public RepRange {
        if (bottom < 1 || top > 30 || bottom > top) {
            throw new IllegalArgumentException("A rep range needs 1 <= bottom <= top <= 30, not " + bottom + "-" + top);
        }
    }

    /** Whether a set of {@code reps} lies inside the range. */
    public boolean holds(int reps) {
        return bottom <= reps && reps <= top;
    }

    @Override
    public String toString() {
        return bottom + "-" + top;
    }
}
