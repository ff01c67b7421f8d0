package io.broadback.logbook.analytics.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;

/**
 * One set along a line of strength. {@code load} is what was on the bar, or what was added to the body less what helped, in
 * ten-thousandths of the line's unit: exact, since a load has at most four decimals. {@code reps} are those of the weaker side
 * (3.9); {@code deload} is its session's.
 */
public record Lift(UUID session, Instant at, int index, SetType type, long load, int reps, @Nullable Integer reserve,
        boolean deload) {
    /** Decimals of a load. */
    public static final int DECIMALS = 4;
    /** The one order of sets (3.15); what is still equal is the same work, in whatever order. */
    static final Comparator<Lift> ORDER = Comparator.comparing(Lift::at).thenComparingInt(Lift::index)
            .thenComparing(Lift::session).thenComparingLong(Lift::load).thenComparingInt(Lift::reps)
            .thenComparing(Lift::reserve, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Lift::type);

    /** Whether it is evidence of strength (3.16); nothing in a deload is (3.11). */
    boolean counts() {
        return !deload && CountedSets.STRENGTH.contains(type);
    }

    /** Reps done and left; a reserve nobody stated is none, which makes it a lower bound (3.4). */
    int possibleReps() {
        return reps + (reserve == null ? 0 : reserve);
    }
}
