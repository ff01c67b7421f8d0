package io.broadback.progression.rollout;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.progression.target.domain.Policy;

/** A candidate policy, for a gym or the whole chain. */
@Schema(name = "RolloutRequest", requiredProperties = { "trigger", "damping" })
public record RolloutRequest(
        @Schema(description = "The gym whose athletes are meant; absent for the chain") @Nullable UUID gymId,
        Policy.@Nullable Trigger trigger, Policy.@Nullable Damping damping) {

    /** From when on the candidate is to be in force; now, if absent. */
    @Schema(name = "RolloutApproval")
    public record Approval(@Nullable OffsetDateTime effectiveFrom) {
    }
}
