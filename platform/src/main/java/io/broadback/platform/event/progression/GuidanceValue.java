package io.broadback.platform.event.progression;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What progression has to say about an athlete's coming weeks: the changes of the plan that a coach accepted and that are
 * still tried or have brought a result (rule 3.12), and what calls for a deload (rule 3.11). Dates are the athlete's. An
 * athlete without a value has nothing of either.
 */
public record GuidanceValue(int schemaVersion, UUID tenantId, UUID athleteId, List<Change> changes,
        List<DeloadCall> deloadCalls, long version) {

    public static final String CHANGED = "io.broadback.progression.guidance.changed.v1";

    public GuidanceValue {
        changes = List.copyOf(changes);
        deloadCalls = List.copyOf(deloadCalls);
    }

    /** The same guidance under another version. */
    public GuidanceValue versioned(long other) {
        return new GuidanceValue(schemaVersion, tenantId, athleteId, changes, deloadCalls, other);
    }

    /**
     * An accepted change, oldest first: {@code kind} is {@code EXECUTE_THE_PLAN}, {@code ADD_ROW_SETS} (up to {@code rowSets} a
     * week), {@code MOVE_ZONE} ({@code sets} of them {@code from} one zone {@code to} another), {@code SWAP_SECONDARY_ROW} or
     * {@code SWAP_PRIMARY_ROW} (exercises), {@code DELOAD}, {@code STRONGER_MODE} (modes). It began on {@code startedOn}, is
     * reviewed on {@code reviewOn}; {@code outcome} is {@code OPEN} or {@code SUCCEEDED}.
     */
    public record Change(UUID experimentId, int rung, String kind, String exerciseId, String hypothesis, LocalDate startedOn,
            LocalDate reviewOn, @Nullable String from, @Nullable String to, @Nullable Integer rowSets,
            @Nullable Integer sets, String outcome) {
    }

    /**
     * What called for a deload on {@code on}, in words as well: {@code kind} is {@code FALLING_ESTIMATES},
     * {@code BELOW_RANGE_IN_A_ROW} or {@code PAIN}.
     */
    public record DeloadCall(String kind, LocalDate on, String text) {
    }
}
