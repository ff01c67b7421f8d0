package io.broadback.logbook.set;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/** A set as a client puts it (rule 3.17). Reps are given once, or per side for one-sided exercises. */
@Schema(name = "Set")
public record SetRequest(
        @Schema(required = true) @Nullable UUID sessionId,
        @Schema(required = true, description = "At most 24 hours ahead") @Nullable OffsetDateTime performedAt,
        @Schema(required = true, examples = "barbell_row") @Nullable String exerciseId,
        @Schema(pattern = "[a-z0-9_]{1,40}", description = "A changed grip is a track of its own") @Nullable String gripVariant,
        @Schema(required = true, minimum = "1", maximum = "500") @Nullable Integer setIndex,
        @Schema(defaultValue = "working") @Nullable SetType setType,
        @Schema(defaultValue = "strict") @Nullable Technique technique,
        @Schema(description = "Required unless the exercise is loaded by body weight") @Nullable Load load,
        @Schema(description = "How much a machine or band takes off") @Nullable Load assistance,
        @Schema(minimum = "0", maximum = "100") @Nullable Integer reps,
        @Schema(minimum = "0", maximum = "100") @Nullable Integer repsLeft,
        @Schema(minimum = "0", maximum = "100") @Nullable Integer repsRight,
        @Schema(minimum = "0", maximum = "10", description = "Good reps that were left; null if not asked") @Nullable Integer repsInReserve,
        @Schema(description = "The range of the slot") @Nullable RepRange repRange,
        @Nullable Load plannedLoad,
        @Nullable UUID slotId,
        // Left out when it is null: sets stored before it existed must stay equal to what their clients send again
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(minimum = "0", maximum = "999", description = "Sets of a session with the same number were done in turn; left out of answers if there is none") @Nullable Integer supersetGroup,
        @Schema(defaultValue = "false") @Nullable Boolean pain,
        @Schema(maxLength = 2000) @Nullable String note) {

    /** The same set with its defaults filled in, as it is stored and compared. */
    SetRequest withDefaults() {
        return new SetRequest(sessionId, performedAt, exerciseId, gripVariant, setIndex,
                setType == null ? SetType.WORKING : setType, technique == null ? Technique.STRICT : technique, load,
                assistance, reps, repsLeft, repsRight, repsInReserve, repRange, plannedLoad, slotId,
                supersetGroup, pain != null && pain, note);
    }

    /** Reps that count: both sides must have made them (rule 3.9). */
    public int countedReps() {
        if (reps != null) {
            return reps;
        }
        return Math.min(repsLeft == null ? 0 : repsLeft, repsRight == null ? 0 : repsRight);
    }
}
