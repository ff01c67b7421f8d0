package io.broadback.program.week.domain;

import java.time.DayOfWeek;

/** A day that may hold rows: how many sets, whether a heavy-axial day follows, and whether it is the back's own day. */
record RowSession(DayOfWeek weekday, int maxRowSets, boolean beforeHeavyDay, boolean ownDay) {
    int interference(Exercise exercise, int sets) {
        return beforeHeavyDay ? exercise.axialCost() * sets : 0;
    }
}
