package io.broadback.catalog.gym;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GridValue;

/**
 * The loads that can be made for an exercise in a gym; none, without a definition, where it cannot be loaded. Bodyweight pulls
 * are loaded by several stations at once: they have no definition, 0 is the body alone, and help stands apart (rule 3.8).
 */
@Schema(name = "Loads")
public record LoadsRepresentation(String exerciseId, UUID gymId,
        @Schema(enumeration = {
                "lb", "kg" }) @Nullable String unit,
        @Nullable Integer equipmentVersion, @Nullable GridValue definition,
        @Schema(description = "Ascending") List<BigDecimal> loads,
        @Schema(description = "Bodyweight pulls only: the help there is, ascending") List<BigDecimal> assistance){
}
