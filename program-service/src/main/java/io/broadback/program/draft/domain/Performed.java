package io.broadback.program.draft.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;

/**
 * A working set that was done, as far as a week looks at it. {@code row} says whether it counts as a row set (3.16); a null
 * {@code slotId} is a set that names no slot.
 */
public record Performed(LocalDate date, String exerciseId, boolean row, @Nullable UUID slotId, @Nullable RepRange repRange,
        @Nullable Load load, @Nullable Load assistance, int reps, @Nullable Integer repsInReserve,
        @Nullable Load plannedLoad) {

    /** The heavier first (of pulls with help the one with less of it), then the one with more reps. */
    static final Comparator<Performed> BEST = Comparator
            .comparing((Performed set) -> set.load() == null ? BigDecimal.ZERO : set.load().value())
            .thenComparing(set -> set.assistance() == null ? BigDecimal.ZERO : set.assistance().value().negate())
            .thenComparingInt(Performed::reps);
}
