package io.broadback.program.week.domain;

import java.util.Optional;

/**
 * The number of row sets and the week for it. {@code wanted} is what 4.3 asks, {@code possible} what gym and cautions allow
 * with unlimited time, {@code rowSets} what fits; {@code millisForPossible} is the time that {@code possible} would take.
 */
record Settled(Mode mode, int wanted, int possible, int rowSets, Optional<RowWeek> week, Optional<Exercise> primary,
        long millisForPossible) {
    boolean fellForTime() {
        return rowSets < possible;
    }

    boolean fellForEquipment() {
        return possible < wanted;
    }
}
