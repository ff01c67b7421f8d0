package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.List;

/**
 * A day that may hold rows: how many sets more, whether a heavy-axial day follows, whether it is the back's own day, the base
 * slots that stand there, and of these the presses that rows may be paired with, by their place in its {@code rest}.
 */
record RowSession(DayOfWeek weekday, int maxRowSets, boolean beforeHeavyDay, boolean ownDay, BaseSession base,
        List<Integer> presses) {
    int interference(Exercise exercise, int sets) {
        return beforeHeavyDay ? exercise.axialCost() * sets : 0;
    }

    /** Whether rows are as well off here as there. */
    boolean isLike(RowSession other) {
        return maxRowSets == other.maxRowSets && beforeHeavyDay == other.beforeHeavyDay && ownDay == other.ownDay
                && base.opening().isEmpty() && other.base.opening().isEmpty() && presses.isEmpty() && other.presses.isEmpty();
    }

    boolean opensWithSameWorkAs(RowOption option) {
        return base.opening().stream()
                .anyMatch(row -> row.exercise().equals(option.exercise()) && row.repRange().equals(option.range()));
    }

    /** Whether the first added row of this zone opens the whole session, and so takes its long ramp (4.5). */
    boolean opensWith(Zone zone) {
        return base.openingBefore(zone) == 0;
    }
}
