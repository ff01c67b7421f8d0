package io.broadback.progression.plateau;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.broadback.progression.plateau.DecidingProposals.Decided;
import io.broadback.progression.plateau.SelectPlateaus.Question;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** No result: change what you do. Plateaus, the changes that are proposed, and deloads. */
@Path("/progression/v1")
@Tag(name = "Plateaus")
@Authenticated
@Cancellable(false)
public class PlateausResource {
    private final SelectPlateaus plateaus;
    private final SelectExperiments experiments;
    private final SelectDeload deload;
    private final DecidingProposals deciding;
    private final Callers callers;

    PlateausResource(SelectPlateaus plateaus, SelectExperiments experiments, SelectDeload deload,
            DecidingProposals deciding, Callers callers) {
        this.plateaus = plateaus;
        this.experiments = experiments;
        this.deload = deload;
        this.deciding = deciding;
        this.callers = callers;
    }

    @GET
    @Path("/plateaus")
    @Operation(operationId = "listPlateaus", summary = "Row tracks within reach that have no result or regress, with what to do next", description = "A page may hold fewer plateaus than its limit although more follow; nextCursor tells.")
    public Uni<PlateauView.Page> list(
            @Parameter(schema = @Schema(format = "uuid")) @QueryParam("gymId") @Nullable String gymId,
            @Parameter(schema = @Schema(format = "uuid")) @QueryParam("coachId") @Nullable String coachId,
            @BeanParam PageParameters page) {
        Parameters parameters = new Parameters();
        UUID gym = parameters.id("gymId", gymId);
        UUID coach = parameters.id("coachId", coachId);
        parameters.check();
        return plateaus.page(callers.current(), new Question(gym, coach, page.after(), page.size()));
    }

    @POST
    @Path("/athletes/{athleteId}/plateaus/{trackId}/accept")
    @Operation(operationId = "acceptProposal", summary = "Begin the proposed change as an experiment that is reviewed after 21 days")
    @APIResponse(responseCode = "201", description = "The experiment has begun today")
    @APIResponse(responseCode = "200", description = "It had begun already")
    @APIResponse(responseCode = "409", description = "Something else is proposed now: `current`")
    public Uni<RestResponse<ExperimentView>> accept(@RestPath UUID athleteId, @RestPath UUID trackId,
            @NotNull DecisionRequest decision) {
        return deciding.accept(callers.current(), athleteId, trackId, decision).map(PlateausResource::answer);
    }

    @POST
    @Path("/athletes/{athleteId}/plateaus/{trackId}/decline")
    @Operation(operationId = "declineProposal", summary = "Decline the proposed change with a reason; it does not come again before a result")
    @APIResponse(responseCode = "201", description = "It is declined")
    @APIResponse(responseCode = "200", description = "It was declined for that reason already")
    @APIResponse(responseCode = "409", description = "Something else is proposed now: `current`")
    public Uni<RestResponse<ExperimentView>> decline(@RestPath UUID athleteId, @RestPath UUID trackId,
            @NotNull DecisionRequest decision) {
        return deciding.decline(callers.current(), athleteId, trackId, decision).map(PlateausResource::answer);
    }

    @GET
    @Path("/athletes/{athleteId}/experiments")
    @Operation(operationId = "listExperiments", summary = "What was tried or declined, oldest first, with dates and outcome")
    public Uni<ExperimentView.Page> experiments(@RestPath UUID athleteId, @BeanParam PageParameters page) {
        return experiments.page(callers.current(), athleteId, page.after(), page.size());
    }

    @GET
    @Path("/athletes/{athleteId}/deload")
    @Operation(operationId = "getDeload", summary = "Whether a deload is due, why, with which loads, and what follows it")
    public Uni<DeloadView> deload(@RestPath UUID athleteId) {
        return deload.of(callers.current(), athleteId);
    }

    private static RestResponse<ExperimentView> answer(Decided decided) {
        return RestResponse.status(decided.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                decided.experiment());
    }
}
