package io.broadback.program.week.domain;

import java.util.Optional;

/**
 * The number of row sets and the week for it. {@code wanted} is what 4.3 asks, {@code possible} what gym and cautions allow
 * with unlimited time, {@code rowSets} what fits, all with the rows of the base; {@code millisForPossible} is the time that
 * {@code possible} would take, and {@code unproven} the points that weeks not looked at might have more.
 */
record Settled(Mode mode, int wanted, int possible, int rowSets, Optional<RowWeek> week, Optional<Exercise> primary,
        long millisForPossible, BaseBack base, long unproven) {
    /** The primary row, unless the base split holds it. */
    Optional<Exercise> addedPrimary() {
        return primary.filter(row -> !base.holds(row));
    }

    /** Whether the plan adds rows, or could if there were more time and no rows of the base need a mode. */
    boolean isOfUse() {
        return rowSets > base.sets() || (base.isEmpty() && possible > 0);
    }

    boolean fellForTime() {
        return rowSets < possible;
    }

    boolean fellForEquipment() {
        return possible < wanted;
    }
}
