package io.broadback.program.week.domain;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/** The athlete as the plan needs to know them. {@code blockWeek} 6 is the deload (4.4). */
public record Athlete(Level level, WeightUnit unit, Mode priority, Set<Flag> flags, Set<String> excludedExercises,
        @Nullable String primaryRow, @Nullable LocalDate primaryRowSince, boolean countVerticalPulls,
        @Nullable Load bodyweight, int currentRowSets, int minutesPerWeek, int blockWeek) {
    private static final int DELOAD_WEEK = 6;
    private static final int WEEK_OF_TRIPLES = 3;
    private static final int FIRST_WEEK_OF_LOW_REPS_FOR_NOVICES = 5;

    public Athlete {
        if (currentRowSets < 0) {
            throw new IllegalArgumentException("Row sets are not negative: " + currentRowSets);
        }
        if (minutesPerWeek < 1) {
            throw new IllegalArgumentException("A plan needs at least a minute, not " + minutesPerWeek);
        }
        if (blockWeek < 1 || blockWeek > DELOAD_WEEK) {
            throw new IllegalArgumentException("A block has weeks 1 to 6, not " + blockWeek);
        }
        flags = Set.copyOf(flags);
        excludedExercises = Set.copyOf(excludedExercises);
    }

    Athlete with(Mode other) {
        return new Athlete(level, unit, other, flags, excludedExercises, primaryRow, primaryRowSince, countVerticalPulls,
                bodyweight, currentRowSets, minutesPerWeek, blockWeek);
    }

    Athlete given(int minutes) {
        return new Athlete(level, unit, priority, flags, excludedExercises, primaryRow, primaryRowSince, countVerticalPulls,
                bodyweight, currentRowSets, minutes, blockWeek);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }

    boolean isNovice() {
        return level == Level.NOVICE;
    }

    boolean deloads() {
        return blockWeek == DELOAD_WEEK;
    }

    /** Novices row in ranges from 6 up for the first four weeks (4.7). */
    boolean mayRowInLowReps() {
        return !isNovice() || blockWeek >= FIRST_WEEK_OF_LOW_REPS_FOR_NOVICES;
    }

    /** Every third week the heavy row of an advanced athlete may be triples (4.3, 4.7). */
    boolean rowsTriples() {
        return level == Level.ADVANCED && blockWeek == WEEK_OF_TRIPLES;
    }

    /** The plan may take a tenth more than the time given to it (R25), in milliseconds. */
    long maxMillis() {
        return minutesPerWeek * 66_000L;
    }
}
