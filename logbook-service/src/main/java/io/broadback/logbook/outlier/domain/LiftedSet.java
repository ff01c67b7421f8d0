package io.broadback.logbook.outlier.domain;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/** A set as it was entered, as far as its plausibility goes; of two sides the reps of the weaker one (3.9). */
public record LiftedSet(SetType type, Technique technique, Load load, @Nullable Load planned, int reps,
        @Nullable Integer repsInReserve) {
    private static final Set<SetType> MOVING_TARGETS = EnumSet.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP);
    private static final Set<SetType> SHOWING_STRENGTH = EnumSet.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP,
            SetType.TEST);

    /** Whether the set is judged at all: only sets that move targets can do harm (3.16). */
    public boolean isJudged() {
        return MOVING_TARGETS.contains(type) && technique != Technique.BREAKDOWN;
    }

    /** Whether later entries are compared with this one: it must count for records (3.16) and show some strength. */
    public boolean isEvidence() {
        return SHOWING_STRENGTH.contains(type) && technique != Technique.BREAKDOWN && strength().isShown();
    }

    public Strength strength() {
        return showing(load);
    }

    /** The strength this set would show with another load. */
    Strength showing(Load other) {
        return Strength.of(other, reps, repsInReserve == null ? 0 : repsInReserve);
    }
}
