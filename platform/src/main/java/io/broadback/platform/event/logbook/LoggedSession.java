package io.broadback.platform.event.logbook;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/** A training session as it stands after an event. */
public record LoggedSession(OffsetDateTime startedAt, @Nullable OffsetDateTime endedAt, @Nullable UUID gymId,
        @Nullable Load bodyweight, @Nullable Integer sessionRpe, boolean deload, @Nullable String note) {
}
