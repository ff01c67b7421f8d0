package io.broadback.catalog.gym;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.gym.MakingLoads.Question;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.request.Parameters;
import io.broadback.platform.training.WeightUnit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** What stands in a gym, in versions with effective dates, and the loads that can be made with it. */
@Path("/catalog/v1/gyms/{gymId}")
@Tag(name = "Gyms")
@Authenticated
@Cancellable(false)
public class EquipmentResource {
    private final WritingEquipment writing;
    private final ReadingGyms reading;
    private final MakingLoads making;
    private final Callers callers;

    public EquipmentResource(WritingEquipment writing, ReadingGyms reading, MakingLoads making, Callers callers) {
        this.writing = writing;
        this.reading = reading;
        this.making = making;
        this.callers = callers;
    }

    @GET
    @Path("/equipment")
    @Operation(operationId = "getEquipment", summary = "The equipment in force at an instant, by default now")
    public Uni<RestResponse<EquipmentRepresentation>> get(@RestPath UUID gymId,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("at") @Nullable String at) {
        Parameters parameters = new Parameters();
        Instant instant = parameters.instant("at", at);
        parameters.check();
        return reading.equipment(callers.current(), gymId, instant)
                .map(equipment -> answer(RestResponse.Status.OK, equipment));
    }

    @PUT
    @Path("/equipment")
    @Operation(operationId = "putEquipment", summary = "Say what stands in the gym from an instant on")
    @APIResponse(responseCode = "201", description = "A version has been added")
    @APIResponse(responseCode = "200", description = "The same version was there already, or it has been replaced")
    @APIResponse(responseCode = "409", description = "That instant has another version and If-Match is missing")
    @APIResponse(responseCode = "412", description = "If-Match names another revision")
    public Uni<RestResponse<EquipmentRepresentation>> put(@RestPath UUID gymId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull EquipmentRequest equipment) {
        return writing.put(callers.current(), gymId, equipment, Revision.expectedSmall(ifMatch))
                .map(written -> answer(written.added() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        written.equipment()));
    }

    @GET
    @Path("/loads")
    @Operation(operationId = "getLoads", summary = "The loads that can be made for an exercise in the gym")
    public Uni<LoadsRepresentation> loads(@RestPath UUID gymId,
            @Parameter(required = true, example = "barbell_row") @QueryParam("exerciseId") @Nullable String exerciseId,
            @Parameter(description = "Without it pounds are tried before kilograms", schema = @Schema(enumeration = { "lb",
                    "kg" })) @QueryParam("unit") @Nullable String unit,
            @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date-time")) @QueryParam("at") @Nullable String at) {
        Parameters parameters = new Parameters();
        parameters.require(exerciseId != null, "exerciseId", "is required");
        Question question = new Question(String.valueOf(exerciseId), parameters.oneOf(WeightUnit.class, "unit", unit),
                parameters.instant("at", at));
        parameters.check();
        return making.of(callers.current(), gymId, question);
    }

    private static RestResponse<EquipmentRepresentation> answer(RestResponse.Status status,
            EquipmentRepresentation equipment) {
        return ResponseBuilder.create(status, equipment).header("ETag", Revision.tag(equipment.revision())).build();
    }
}
