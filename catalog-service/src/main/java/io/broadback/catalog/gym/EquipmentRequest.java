package io.broadback.catalog.gym;

import java.time.OffsetDateTime;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What stands in a gym from an instant on, as a client puts it. */
@Schema(name = "EquipmentRequest")
public record EquipmentRequest(
        @Schema(description = "From when on; now if absent. Replaces the version of the same instant, otherwise adds one") @Nullable OffsetDateTime effectiveFrom,
        @Schema(required = true) @Nullable List<@Nullable StationRequest> stations) {
}
