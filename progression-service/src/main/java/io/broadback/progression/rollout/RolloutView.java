package io.broadback.progression.rollout;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.ShadowTrack;
import io.broadback.progression.target.domain.Opening;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.PolicyVersion;

/**
 * A rollout with its progress: {@code tracks} is how many were folded both ways, {@code raised} and {@code lowered} how many
 * would open with another load, {@code aimOnly} how many with the same load and another aim.
 */
@Schema(name = "Rollout")
public record RolloutView(UUID rolloutId, @Nullable UUID gymId, Policy.@Nullable Trigger trigger,
        Policy.@Nullable Damping damping, @Schema(enumeration = {
                "RUNNING", "DONE", "APPROVED" }) String status,
        long athletes,
        long athletesDone, long tracks, long raised, long lowered, long aimOnly, Author author, OffsetDateTime createdAt,
        @Nullable PolicyVersion approved){

    /** Rollouts, latest first. */
    @Schema(name = "Rollouts")
    public record Page(List<RolloutView> items, @Nullable String nextCursor) {
    }

    /** A track that would open otherwise; {@code movement} is how much its load would move, in its own unit. */
    @Schema(name = "RolloutDifference")
    public record Difference(UUID athleteId, UUID trackId, String exerciseId, @Nullable String gripVariant, Technique technique,
            RepRange repRange, WeightUnit unit, @Nullable Goal now, @Nullable Goal then, BigDecimal movement) {

        static Difference of(ShadowTrack shadow) {
            var track = shadow.track();
            return new Difference(shadow.athlete().athlete(), shadow.trackId(), track.exerciseId(), track.gripVariant(),
                    track.technique(), track.range(), track.unit(), Goal.of(shadow.now()), Goal.of(shadow.then()),
                    shadow.movement());
        }
    }

    /** What the next session opens with; in bodyweight pulls with help the load is 0. */
    @Schema(name = "RolloutGoal")
    public record Goal(Load load, @Nullable Load assistance, @Nullable Integer aimReps) {
        static @Nullable Goal of(@Nullable Opening opening) {
            return opening == null ? null
                    : new Goal(opening.load().load(), opening.load().assistance().orElse(null), opening.aim());
        }
    }

    /** Differences of a rollout, by athlete and track. */
    @Schema(name = "RolloutDifferences")
    public record Differences(List<Difference> items, @Nullable String nextCursor) {
    }
}
