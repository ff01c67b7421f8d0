package io.broadback.progression.plateau;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;

/** An answer to a proposal; it names what it answers, so that nobody decides on what they have not seen. */
@Schema(name = "PlateauDecision", requiredProperties = "rung")
public record DecisionRequest(@Schema(minimum = "0", maximum = "6") @Nullable Integer rung,
        @Schema(description = "The hypothesis as it was shown; if it is given, it has to be the one that stands") @Nullable String hypothesis,
        @Schema(maxLength = 1000) @Nullable String note,
        @Schema(maxLength = 1000, description = "Required to decline, not allowed to accept") @Nullable String reason) {
    private static final int LONGEST_TEXT = 1_000;

    void check(boolean declines) {
        Violations violations = new Violations();
        violations.present(rung, "rung");
        violations.require(rung == null || (rung >= 0 && rung <= 6), "rung", "is between 0 and 6");
        violations.require(note == null || note.length() <= LONGEST_TEXT, "note", "has at most 1000 characters");
        if (declines) {
            violations.require(reason != null && !reason.isBlank(), "reason", "is required");
        } else {
            violations.require(reason == null, "reason", "belongs to declining; say it in the note");
        }
        violations.require(reason == null || reason.length() <= LONGEST_TEXT, "reason", "has at most 1000 characters");
        violations.throwIfAny();
    }
}
