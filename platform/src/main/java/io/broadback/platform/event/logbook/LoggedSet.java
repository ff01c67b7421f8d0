package io.broadback.platform.event.logbook;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/**
 * A set as it stands after an event (rule 3.17). {@code gymId} is the session's gym, or the athlete's home gym as long as the
 * session has not arrived; {@code beyondPlan} is decided by the logbook, which holds the weeks (rule 3.16).
 */
public record LoggedSet(UUID sessionId, OffsetDateTime performedAt, String exerciseId, @Nullable String gripVariant,
        int setIndex, SetType setType, Technique technique, @Nullable Load load, @Nullable Load assistance,
        @Nullable Integer reps, @Nullable Integer repsLeft, @Nullable Integer repsRight, @Nullable Integer repsInReserve,
        @Nullable RepRange repRange, @Nullable Load plannedLoad, @Nullable UUID slotId, boolean pain, @Nullable String note,
        @Nullable UUID gymId, boolean beyondPlan, String status, List<String> warnings) {

    /** Reps that count: both sides must have made them (rule 3.9). */
    public int countedReps() {
        if (reps != null) {
            return reps;
        }
        return Math.min(repsLeft == null ? 0 : repsLeft, repsRight == null ? 0 : repsRight);
    }
}
