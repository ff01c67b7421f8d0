package io.broadback.program.week.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The best week so far, and what another must have to beat it (4.8, ties). */
final class Incumbent {
    private final long floor;
    private @Nullable RowWeek best;
    private long value;
    /** How the exercises now looked at compare with those of the best week: below 0 they win a tie. */
    private int exercises;
    private int slots;
    private int largest;
    private int fullest;
    private long millis;

    /** Only weeks of a value above {@code floor} are wanted. */
    Incumbent(long floor) {
        this.floor = floor;
        this.value = floor;
    }

    @Nullable
    RowWeek best() {
        return best;
    }

    long value() {
        return value;
    }

    void lookAt(List<String> exerciseIds) {
        exercises = best == null ? 1 : RowWeek.BY_EXERCISES.compare(exerciseIds, best.exerciseIds());
    }

    /** Whether a week of at most this value, with the exercises now looked at, could be better. */
    boolean couldLoseTo(long mostValue) {
        return mostValue > value || (mostValue == value && exercises <= 0);
    }

    boolean losesTo(long otherValue, int otherSlots, int otherLargest, int otherFullest, long otherMillis) {
        if (otherValue != value || exercises != 0) {
            return otherValue > value || (otherValue == value && exercises < 0);
        }
        if (otherSlots != slots) {
            return otherSlots < slots;
        }
        if (otherLargest != largest) {
            return otherLargest < largest;
        }
        return otherFullest != fullest ? otherFullest < fullest : otherMillis < millis;
    }

    void replaceBy(RowWeek week) {
        best = week;
        value = week.value();
        exercises = 0;
        slots = week.slots();
        largest = week.largestSlot();
        fullest = week.fullestDay();
        millis = week.millis();
    }

    boolean isAtFloor() {
        return value == floor;
    }
}
