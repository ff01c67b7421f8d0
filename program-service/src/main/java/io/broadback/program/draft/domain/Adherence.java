package io.broadback.program.draft.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * Row sets done of row sets planned (R4). Skipped days are planned all the same. {@code share} has two decimals and is null
 * where
 * no row was planned; {@code flag} is raised as soon as four fifths are out of reach.
 */
public record Adherence(int rowSetsPlanned, int rowSetsDone, @Nullable BigDecimal share, boolean flag) {
    private static final int ENOUGH_PERCENT = 80;

    public static Adherence of(RowSets sets) {
        return new Adherence(sets.planned(), sets.done(), sets.planned() == 0 ? null : share(sets),
                100 * (sets.done() + sets.toCome()) < ENOUGH_PERCENT * sets.planned());
    }

    private static BigDecimal share(RowSets sets) {
        return BigDecimal.valueOf(sets.done()).divide(BigDecimal.valueOf(sets.planned()), 2, RoundingMode.HALF_UP);
    }
}
