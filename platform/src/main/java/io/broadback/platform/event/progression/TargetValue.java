package io.broadback.platform.event.progression;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * The target of one track: {@code nextSet} for the session under way, {@code opening} for the next session, {@code after} for
 * a next session that comes so many days after the last exposure (rule 3.10). {@code lastExposure} is the athlete's date of
 * that. Bodyweight pulls have an {@code assistance} where there is help; their load is 0 then (rule 3.8). {@code nearest} is
 * what can be loaded around an opening load that cannot, the lighter first.
 */
public record TargetValue(int schemaVersion, UUID tenantId, UUID athleteId, UUID trackId, String exerciseId,
        @Nullable String gripVariant, Technique technique, RepRange repRange, WeightUnit unit, String status,
        @Nullable NextSet nextSet, @Nullable Opening opening, List<AfterDays> after,
        @Nullable LocalDate lastExposure, @Nullable WeakSide weakSide, @Nullable UUID receiptId, long version,
        @Nullable Change change) {

    /** The same target as it is told: under another version, which says which of two is newer, and with what made it so. */
    public TargetValue told(long other, Change because) {
        return new TargetValue(schemaVersion, tenantId, athleteId, trackId, exerciseId, gripVariant, technique, repRange, unit,
                status, nextSet, opening, after, lastExposure, weakSide, receiptId, other, because);
    }

    public static final String CHANGED = "io.broadback.progression.target.changed.v1";

    /**
     * What the target was before (both null for a track that is new), and what made it what it is now.
     */
    public record Change(@Nullable NextSet nextSetBefore, @Nullable Opening openingBefore, Cause cause) {
    }

    /**
     * Why a target was computed again: {@code SET_LOGGED}, {@code SET_CORRECTED}, {@code SET_RETRACTED}, {@code SET_RESTORED},
     * {@code SET_CONFIRMED}, {@code SESSION_CHANGED} with the set or session and the number of its event in the athlete's log,
     * or {@code CONDITIONS_CHANGED} where a gym, an exercise, a policy or the athlete's home gym is another.
     */
    public record Cause(String kind, @Nullable UUID setId, @Nullable UUID sessionId, @Nullable Long sequence) {
    }

    /** What to do in the next set of the session under way. */
    public record NextSet(Load load, @Nullable Load assistance, @Nullable Integer aimReps, String decision, String reason) {
    }

    /** What the next session opens with. */
    public record Opening(Load load, @Nullable Load assistance, @Nullable Integer aimReps, String reason, String text,
            List<Load> nearest) {
    }

    /** The side that gets so many sets more in a session, at most so many in a week (rule 3.9). */
    public record WeakSide(String side, int extraSets, int mostPerWeek) {
    }

    /** What the next session opens with, {@code days} or more after the last exposure. */
    public record AfterDays(int days, Load load, @Nullable Load assistance, @Nullable Integer aimReps, String text) {
    }
}
