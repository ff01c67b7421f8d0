package io.broadback.progression.plateau;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;

/**
 * Whether an athlete should deload, why, and what a deload would be (3.11): {@code days} with half the row sets of the plan in
 * force, at nine tenths of the load and with {@code leastRepsInReserve}. What cannot be told stands in {@code unknown}.
 */
@Schema(name = "Deload")
public record DeloadView(UUID athleteId, LocalDate on, boolean due, Plan plan, List<Trigger> triggers, int days,
        int leastRepsInReserve, @Nullable RowSets rowSets, List<Prescription> prescriptions, List<Unknown> unknown) {

    /** Where the athlete stands between two planned deloads; after {@code dueAfter} loading weeks one is due. */
    @Schema(name = "DeloadPlan")
    public record Plan(@Schema(enumeration = {
            "NOT_YET", "DUE", "REPLACED" }) String state, @Nullable Integer loadingWeeks,
            @Schema(description = "The week in which so little was done that it took the deload's place") @Nullable String replacedBy,
            int dueAfter){
    }

    /** What calls for a deload before the planned one, with the sets it was seen in. */
    @Schema(name = "DeloadTrigger")
    public record Trigger(
            @Schema(enumeration = {
                    "FALLING_ESTIMATES", "BELOW_RANGE_IN_A_ROW", "PAIN" }) String kind,
            String text,
            List<Fall> falls, List<UUID> setIds){
    }

    /** An estimate at least 5 % under the best of the four weeks before; both in the track's unit. */
    @Schema(name = "DeloadFall")
    public record Fall(UUID trackId, String exerciseId, LocalDate on, BigDecimal best, BigDecimal now) {
    }

    /** The row sets of the plan in force, and those of a deload of it. */
    @Schema(name = "DeloadRowSets")
    public record RowSets(int planned, int deload) {
    }

    /** The load of a track during the deload, and the one it returns to. */
    @Schema(name = "DeloadPrescription")
    public record Prescription(UUID trackId, String exerciseId, @Nullable String gripVariant, Technique technique,
            RepRange repRange, Load load, Load afterwards) {
    }

    /** Something that is not known, and why. */
    @Schema(name = "DeloadUnknown")
    public record Unknown(@Nullable UUID trackId, String what) {
    }
}
