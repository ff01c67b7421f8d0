package io.broadback.progression.policy;

import java.time.OffsetDateTime;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.PolicyScope;

/** A policy to set. */
@Schema(name = "PolicyRequest", requiredProperties = "scope")
public record PolicyRequest(@Nullable PolicyScope scope,
        @Schema(description = "Id of the gym, coach, exercise or athlete; absent for the chain") @Nullable String scopeId,
        @Schema(description = "Sessions from then on are judged by it; now, if absent") @Nullable OffsetDateTime effectiveFrom,
        @Schema(description = "Absent together with damping: the wider scope decides again") Policy.@Nullable Trigger trigger,
        Policy.@Nullable Damping damping) {
}
