package io.broadback.catalog.gym;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.catalog.GymValue.EquipmentVersion;
import io.broadback.platform.event.catalog.GymValue.Station;

/**
 * The equipment of a gym in one version, and which versions there are. {@code revision} is also the ETag: it counts the changes
 * of all versions together.
 */
@Schema(name = "Equipment")
public record EquipmentRepresentation(UUID gymId,
        @Schema(description = "Null while the gym has no equipment") @Nullable Integer number,
        @Nullable Instant effectiveFrom,
        List<Station> stations,
        @Schema(description = "Every version, in the order of time; read one with ?at=") List<Version> versions,
        int revision) {

    /** From when on a version counts. */
    @Schema(name = "EquipmentVersion")
    public record Version(int number, Instant effectiveFrom) {
    }

    static EquipmentRepresentation of(GymValue gym, @Nullable EquipmentVersion shown, int revision) {
        return new EquipmentRepresentation(gym.gymId(), shown == null ? null : shown.number(),
                shown == null ? null : shown.effectiveFrom(), shown == null ? List.of() : shown.stations(),
                gym.equipmentVersions().stream().map(each -> new Version(each.number(), each.effectiveFrom())).toList(),
                revision);
    }
}
