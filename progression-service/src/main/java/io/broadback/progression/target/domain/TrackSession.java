package io.broadback.progression.target.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sets of one track in one session, in their order, with the conditions in force there and then. {@code date} is the
 * athlete's calendar date; null (simulations only) means that no gap is assumed. Nothing in a {@code deload} session counts.
 */
public record TrackSession(SessionId id, @Nullable LocalDate date, boolean deload, Conditions conditions,
        List<PerformedSet> sets) {

    public TrackSession {
        sets = sets.stream().sorted(PerformedSet.ORDER).toList();
    }
}
