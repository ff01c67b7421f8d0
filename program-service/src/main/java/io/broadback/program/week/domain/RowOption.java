package io.broadback.program.week.domain;

import io.broadback.platform.training.RepRange;

/** An exercise that may take sets of one zone, in this range; {@code once} if only one slot of the zone may be its. */
record RowOption(Exercise exercise, RepRange range, boolean once) {
    long setMillis() {
        return SessionClock.setMillis(exercise, range, Zone.of(range).restSeconds());
    }

    long pairedSetMillis() {
        return SessionClock.pairedSetMillis(range);
    }
}
