package io.broadback.program.draft;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;

/**
 * Why a slot's exercise cannot be done just now, and what to do instead; without {@code exerciseId} it only asks what could be.
 */
@Schema(name = "SlotSwap", requiredProperties = "reason")
public record SwapRequest(@Schema(required = true) @Nullable Why reason, @Nullable String exerciseId,
        @Schema(maxLength = 500) @Nullable String note) {

    /** What stands in the way. */
    public enum Why {
        BUSY_EQUIPMENT,
        TRAVEL,
        PAIN,
        OTHER
    }

    void check() {
        Violations violations = new Violations();
        violations.present(reason, "reason");
        violations.require(note == null || note.length() <= OverrideRequest.LONGEST_REASON, "note",
                "is at most " + OverrideRequest.LONGEST_REASON + " characters long");
        violations.throwIfAny();
    }
}
