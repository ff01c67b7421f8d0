package io.broadback.program.draft;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;

/** What becomes of a day; what is not said stays. */
@Schema(name = "DayChange")
public record DayRequest(@Nullable Status status,
        @Schema(maxLength = 500, description = "Required to skip a day") @Nullable String reason,
        @Schema(description = "Another date of the same week") @Nullable LocalDate movedTo,
        @Schema(description = "Where the session takes place, if not in the home gym") @Nullable UUID gymId) {

    /** Whether the day is trained. */
    public enum Status {
        PLANNED,
        SKIPPED;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void check() {
        Violations violations = new Violations();
        violations.require(status != null || movedTo != null || gymId != null, "body",
                "changes nothing: name status, movedTo or gymId");
        violations.require(status != Status.SKIPPED || movedTo == null, "movedTo", "makes no sense for a day that is skipped");
        if (status == Status.SKIPPED || reason != null) {
            OverrideRequest.requireReason(violations, reason);
        }
        violations.throwIfAny();
    }
}
