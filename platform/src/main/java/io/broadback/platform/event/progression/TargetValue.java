package io.broadback.platform.event.progression;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * The target of one track: {@code nextSet} for the session under way, {@code opening} for the next session, {@code after} for
 * a next session that comes so many days after the last exposure (rule 3.10). {@code asOf} is when the track was last trained.
 */
public record TargetValue(int schemaVersion, UUID tenantId, UUID athleteId, UUID trackId, String exerciseId,
        @Nullable String gripVariant, Technique technique, RepRange repRange, WeightUnit unit, String status,
        long appliedSequence, @Nullable NextSet nextSet, @Nullable Opening opening, List<AfterDays> after,
        @Nullable Instant asOf, @Nullable UUID receiptId, long version) {

    public static final String CHANGED = "io.broadback.progression.target.changed.v1";

    /** What to do in the next set of the session under way. */
    public record NextSet(Load load, @Nullable Integer aimReps, String decision, String reason) {
    }

    /** What the next session opens with. */
    public record Opening(Load load, @Nullable Integer aimReps, String reason, String text) {
    }

    /** What the next session opens with, {@code days} or more after the last exposure. */
    public record AfterDays(int days, Load load, @Nullable Integer aimReps, String text) {
    }
}
