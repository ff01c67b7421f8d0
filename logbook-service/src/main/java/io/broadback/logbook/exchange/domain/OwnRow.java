package io.broadback.logbook.exchange.domain;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/** A row of our own export: a session, and one of its sets if it has any. Both keep their ids. */
public record OwnRow(OwnSession session, @Nullable OwnSet set) {

    /** A session as it was exported. */
    public record OwnSession(UUID id, OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt, @Nullable UUID gymId,
            @Nullable Load bodyweight, @Nullable Integer sessionRpe, boolean deload, @Nullable String note) {
    }

    /** A set as it was exported (rule 3.17). */
    public record OwnSet(UUID id, OffsetDateTime performedAt, String exerciseId, @Nullable String gripVariant, int setIndex,
            SetType setType, Technique technique, @Nullable Load load, @Nullable Load assistance, @Nullable Integer reps,
            @Nullable Integer repsLeft, @Nullable Integer repsRight, @Nullable Integer repsInReserve,
            @Nullable RepRange repRange, @Nullable Load plannedLoad, @Nullable UUID slotId, @Nullable Integer supersetGroup,
            boolean pain, @Nullable String note) {
    }
}
