package io.broadback.program.week.domain;

import io.broadback.platform.training.RepRange;

/** Rear-delt work that the week may end with, two to four sets (4.3). */
record IsolationChoice(Exercise exercise, RepRange range, int sets) {
    long millis() {
        return SessionClock.CHANGE + sets * SessionClock.setMillis(exercise, range, Zone.of(range).restSeconds());
    }
}
