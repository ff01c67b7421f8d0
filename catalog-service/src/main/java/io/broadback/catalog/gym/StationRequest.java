package io.broadback.catalog.gym;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GridValue;

/** One kind of equipment of a gym, as a client puts it. */
@Schema(name = "StationRequest")
public record StationRequest(
        @Schema(required = true, examples = "barbell") @Nullable String equipment,
        @Schema(minimum = "1", maximum = "1000", defaultValue = "1") @Nullable Integer count,
        @Schema(description = "The loads it makes, at most one grid per unit; absent where nothing is loaded") @Nullable List<@Nullable GridValue> grids) {
}
