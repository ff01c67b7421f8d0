package io.broadback.program.draft;

import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.PreviewRequest.RangeValue;

/** What a coach wants otherwise in a slot; what is not said stays. */
@Schema(name = "SlotOverride", requiredProperties = "reason")
public record OverrideRequest(@Nullable String exerciseId,
        @Schema(minimum = "1", maximum = "20") @Nullable Integer sets, @Nullable RangeValue repRange,
        @Schema(description = "A fixed load; the slot no longer follows the target") @Nullable Load load,
        @Schema(required = true, maxLength = 500) @Nullable String reason) {

    private static final int MOST_SETS = 20;
    static final int LONGEST_REASON = 500;

    /** Throws a problem 400 with all that is wrong in itself. */
    void check(WeightUnit unit) {
        Violations violations = new Violations();
        requireReason(violations, reason);
        violations.require(exerciseId != null || sets != null || repRange != null || load != null, "body",
                "changes nothing: name exerciseId, sets, repRange or load");
        violations.require(sets == null || (sets >= 1 && sets <= MOST_SETS), "sets", "lies between 1 and " + MOST_SETS);
        if (repRange != null) {
            Object unused = violations.build("repRange", this::range);
        }
        violations.require(load == null || (load.unit() == unit && load.value().signum() > 0), "load",
                "is more than 0 and in the athlete's unit, " + unit);
        violations.throwIfAny();
    }

    static void requireReason(Violations violations, @Nullable String reason) {
        violations.require(reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON, "reason",
                "is required, and at most " + LONGEST_REASON + " characters long");
    }

    @Nullable
    RepRange range() {
        if (repRange == null) {
            return null;
        }
        Integer bottom = repRange.bottom();
        Integer top = repRange.top();
        if (bottom == null || top == null) {
            throw new IllegalArgumentException("needs bottom and top");
        }
        return new RepRange(bottom, top);
    }

    String givenReason() {
        return Objects.requireNonNull(reason).strip();
    }
}
