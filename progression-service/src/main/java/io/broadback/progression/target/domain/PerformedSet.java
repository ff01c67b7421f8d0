package io.broadback.progression.target.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/**
 * A set as it was done. One-sided work comes as one set with the reps of the weaker side (3.9). {@code beyondPlan} marks a
 * set past the number its slot asks for; {@code quarantined} one that waits for the athlete's confirmation (3.14).
 */
public record PerformedSet(SetId id, Instant performedAt, int setIndex, SetType type, Technique technique, TrackLoad load,
        int reps, @Nullable Integer repsInReserve, boolean beyondPlan, boolean quarantined) {

    /** The one order of sets (3.15): when, then the number in the session, then the id. */
    public static final Comparator<PerformedSet> ORDER = Comparator.comparing(PerformedSet::performedAt)
            .thenComparingInt(PerformedSet::setIndex)
            .thenComparing(PerformedSet::id);

    private static final Set<SetType> PROGRESSING = Set.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP);

    public PerformedSet {
        if (reps < 0 || reps > 100) {
            throw new IllegalArgumentException("A set has 0 to 100 reps, not " + reps);
        }
        if (repsInReserve != null && (repsInReserve < 0 || repsInReserve > 10)) {
            throw new IllegalArgumentException("Reps in reserve lie between 0 and 10, not " + repsInReserve);
        }
    }

    /** Whether this type of set moves targets (3.16). */
    boolean isOfProgressingType() {
        return PROGRESSING.contains(type);
    }
}
