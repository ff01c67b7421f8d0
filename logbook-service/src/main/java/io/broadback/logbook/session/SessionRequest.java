package io.broadback.logbook.session;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/** A training session as a client puts it. Without a gym it took place in the athlete's home gym. */
@Schema(name = "Session")
public record SessionRequest(
        @Schema(required = true, description = "At most 24 hours ahead") @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable UUID gymId,
        @Nullable Load bodyweight,
        @Schema(minimum = "0", maximum = "10", description = "How hard the session was") @Nullable Integer sessionRpe,
        @Schema(defaultValue = "false", description = "Deload sets never move a track") @Nullable Boolean deload,
        @Schema(maxLength = 2000) @Nullable String note) {

    SessionRequest withDefaults() {
        return new SessionRequest(startedAt, endedAt, gymId, bodyweight, sessionRpe, deload != null && deload, note);
    }
}
