package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A day that may hold rows: how many sets more, whether a heavy-axial day follows, whether it is the back's own day, and the
 * base slots that stand there.
 */
record RowSession(DayOfWeek weekday, int maxRowSets, boolean beforeHeavyDay, boolean ownDay, BaseSession base) {
    int interference(Exercise exercise, int sets) {
        return beforeHeavyDay ? exercise.axialCost() * sets : 0;
    }

    /** Whether rows are as well off here as there. */
    boolean isLike(RowSession other) {
        return maxRowSets == other.maxRowSets && beforeHeavyDay == other.beforeHeavyDay && ownDay == other.ownDay
                && base.opening().isEmpty() && other.base.opening().isEmpty();
    }

    boolean opensWithSameWorkAs(RowSlot slot) {
        return base.opening().stream()
                .anyMatch(row -> row.exercise().equals(slot.exercise()) && row.repRange().equals(slot.option().range()));
    }

    /** Time of added rows in their order, with ramps and changes (4.5). */
    long millis(List<RowSlot> rows) {
        long millis = 0;
        for (int i = 0; i < rows.size(); i++) {
            RowSlot slot = rows.get(i);
            Exercise before = before(rows, i);
            long change = before == null ? SessionClock.FIRST_SLOT : before.equals(slot.exercise()) ? 0 : SessionClock.CHANGE;
            millis += change + slot.sets() * slot.option().setMillis();
        }
        return millis;
    }

    private @Nullable Exercise before(List<RowSlot> rows, int index) {
        int opening = base.openingBefore(rows.get(index).zone());
        int openingBeforeThat = index == 0 ? 0 : base.openingBefore(rows.get(index - 1).zone());
        if (opening > openingBeforeThat) {
            return base.opening().get(opening - 1).exercise();
        }
        return index == 0 ? null : rows.get(index - 1).exercise();
    }
}
