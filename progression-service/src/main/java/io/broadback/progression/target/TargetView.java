package io.broadback.progression.target;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * A target as the API shows it; {@code STALE} while an earlier event of the athlete's log has not arrived. {@code change} is
 * what
 * it was before and what made it what it is, so that an athlete can be told.
 */
@Schema(name = "Target")
public record TargetView(UUID trackId, String exerciseId, @Nullable String gripVariant, Technique technique, RepRange repRange,
        WeightUnit unit, @Schema(enumeration = {
                "ACTIVE", "CALIBRATING", "STALE" }) String status,
        long appliedSequence,
        long version, TargetValue.@Nullable NextSet nextSet, TargetValue.@Nullable Opening opening,
        List<TargetValue.AfterDays> after, TargetValue.@Nullable WeakSide weakSide, @Nullable UUID receiptId,
        @Nullable OffsetDateTime updatedAt,
        TargetValue.@Nullable Change change){

    static TargetView of(TargetValue value, long appliedSequence, boolean stale, long version,
            @Nullable OffsetDateTime updatedAt, TargetValue.@Nullable Change change) {
        return new TargetView(value.trackId(), value.exerciseId(), value.gripVariant(), value.technique(), value.repRange(),
                value.unit(), stale ? "STALE" : value.status(), appliedSequence, version, value.nextSet(), value.opening(),
                value.after(), value.weakSide(), value.receiptId(), updatedAt, change);
    }

    /** The list of an athlete's targets, and how far their log has been folded. */
    @Schema(name = "Targets")
    public record Page(List<TargetView> items, long appliedSequence, @Nullable String nextCursor) {
    }
}
