package io.broadback.progression.target;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * What a lift begins with, and how that was found (3.13): by the track's own target if there is one, by a recent set of the
 * exercise, by a related exercise, by a ramp of sets, or with the body alone. {@code repsInReserve} is what the set should
 * leave; {@code rampSet} counts the sets of a ramp from 1, and is null once the load is found.
 */
@Schema(name = "FirstLoad")
public record FirstLoadView(String exerciseId, Technique technique, RepRange repRange, WeightUnit unit, Method method,
        @Nullable Load load, @Nullable Integer aimReps, @Nullable Integer repsInReserve, @Nullable Integer rampSet,
        @Nullable Basis basis, String text) {

    /** Where the load comes from. */
    @Schema(name = "FirstLoadMethod")
    public enum Method {
        TARGET,
        RECENT_SET,
        RELATED_TRACK,
        RAMP,
        BODYWEIGHT,
        NOT_LOADABLE
    }

    /** The set that the load was computed from. */
    @Schema(name = "FirstLoadBasis")
    public record Basis(String exerciseId, UUID setId, Load load, int reps, @Nullable Integer repsInReserve) {
        @Override
        public String toString() {
            return exerciseId + " " + load.value().toPlainString() + "x" + reps
                    + (repsInReserve == null ? "" : " with " + repsInReserve + " left");
        }
    }
}
