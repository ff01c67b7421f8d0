package io.broadback.progression.target;

import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.Parameters;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** What a lift begins with when the athlete has no target for it yet. */
@Path("/progression/v1/athletes/{athleteId}/first-load")
@Tag(name = "Targets")
@Authenticated
@Cancellable(false)
public class FirstLoadsResource {
    private final SelectFirstLoads select;
    private final Callers callers;

    FirstLoadsResource(SelectFirstLoads select, Callers callers) {
        this.select = select;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "getFirstLoad", summary = "The load that a track without history begins with, and why")
    @APIResponse(responseCode = "200", description = "The load, or the next set of the ramp that finds it")
    public Uni<FirstLoadView> firstLoad(@RestPath UUID athleteId,
            @Parameter(required = true) @QueryParam("exerciseId") @Nullable String exerciseId,
            @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("bottom") @Nullable String bottom,
            @Parameter(required = true, schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("top") @Nullable String top,
            @Parameter(required = true, schema = @Schema(enumeration = {
                    "lb", "kg" })) @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "strict by default", schema = @Schema(enumeration = {
                    "strict", "sway" })) @QueryParam("technique") @Nullable String technique,
            @Parameter(description = "By the loads of another gym than the home gym", schema = @Schema(format = "uuid")) @QueryParam("gymId") @Nullable String gymId) {
        Parameters parameters = new Parameters();
        parameters.require(exerciseId != null && !exerciseId.isBlank(), "exerciseId", "is required");
        RepRange range = parameters.read("bottom and top", bottom == null || top == null ? null : bottom + "-" + top,
                text -> range(text.split("-", 2)));
        parameters.require(bottom != null && top != null, bottom == null ? "bottom" : "top", "is required");
        WeightUnit wanted = parameters.oneOf(WeightUnit.class, "unit", unit);
        parameters.require(unit != null, "unit", "is required");
        Technique how = Objects.requireNonNullElse(parameters.oneOf(Technique.class, "technique", technique),
                Technique.STRICT);
        parameters.require(how != Technique.BREAKDOWN, "technique", "is strict or sway: broken-down sets have no track");
        UUID gym = parameters.id("gymId", gymId);
        parameters.check();
        return select.of(callers.current(), new SelectFirstLoads.Question(athleteId, Objects.requireNonNull(exerciseId), how,
                Objects.requireNonNull(range), Objects.requireNonNull(wanted), gym));
    }

    private static RepRange range(String[] ends) {
        try {
            return new RepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        } catch (NumberFormatException notNumbers) {
            throw new IllegalArgumentException("are whole numbers", notNumbers);
        }
    }
}
