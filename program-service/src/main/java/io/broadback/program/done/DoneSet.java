package io.broadback.program.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/**
 * A set that counts: neither deleted nor waiting for confirmation (3.14). {@code date} is the athlete's own, {@code reps} those
 * of the weaker side (3.9); {@code sessionRpe} (1-10) and {@code deload} are the session's, as far as it has been heard of.
 */
public record DoneSet(UUID setId, UUID sessionId, long sequence, Instant performedAt, LocalDate date, int setIndex,
        String exerciseId, @Nullable String gripVariant, SetType setType, Technique technique, @Nullable Load load,
        @Nullable Load assistance, int reps, @Nullable Integer repsInReserve, @Nullable RepRange repRange,
        @Nullable Load plannedLoad, @Nullable UUID slotId, boolean pain, boolean beyondPlan, @Nullable Integer sessionRpe,
        boolean deload) {

    /** Whether it is one of the sets that make up a session's work: no warm-up, ramp, test or part of a drop set (3.16). */
    public boolean isWork() {
        return switch (setType) {
            case WORKING, FAILURE, AMRAP, BACK_OFF, DELOAD -> technique != Technique.BREAKDOWN;
            case WARM_UP, RAMP, TEST, DROP, REST_PAUSE -> false;
        };
    }
}
