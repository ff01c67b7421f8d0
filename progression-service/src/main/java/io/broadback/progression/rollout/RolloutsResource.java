package io.broadback.progression.rollout;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.PageParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** What a policy would change, before it does. */
@Path("/progression/v1/rollouts")
@Tag(name = "Rollouts")
@Authenticated
@Cancellable(false)
public class RolloutsResource {
    private final StartingRollouts starting;
    private final ApprovingRollouts approving;
    private final SelectRollouts select;
    private final Callers callers;

    RolloutsResource(StartingRollouts starting, ApprovingRollouts approving, SelectRollouts select, Callers callers) {
        this.starting = starting;
        this.approving = approving;
        this.select = select;
        this.callers = callers;
    }

    @POST
    @Operation(operationId = "startRollout", summary = "Fold the stored history under a candidate policy, beside the live targets")
    @APIResponse(responseCode = "201", description = "It runs; its progress stands on the resource")
    public Uni<RestResponse<RolloutView>> start(@NotNull RolloutRequest candidate) {
        return starting.start(callers.current(), candidate)
                .map(rollout -> ResponseBuilder.create(RestResponse.Status.CREATED, rollout)
                        .header("Location", "/progression/v1/rollouts/" + rollout.rolloutId()).build());
    }

    @GET
    @Operation(operationId = "listRollouts", summary = "Rollouts of the chain, latest first")
    public Uni<RolloutView.Page> list(@BeanParam PageParameters page) {
        return select.page(callers.current(), page.after(), page.size());
    }

    @GET
    @Path("/{rolloutId}")
    @Operation(operationId = "getRollout", summary = "How far a rollout is and how many tracks it would move")
    public Uni<RolloutView> get(@RestPath UUID rolloutId) {
        return select.one(callers.current(), rolloutId);
    }

    @GET
    @Path("/{rolloutId}/differences")
    @Operation(operationId = "listRolloutDifferences", summary = "Who would move, and by how much")
    public Uni<RolloutView.Differences> differences(@RestPath UUID rolloutId, @BeanParam PageParameters page) {
        return select.differences(callers.current(), rolloutId, page.after(), page.size());
    }

    @POST
    @Path("/{rolloutId}/approve")
    @Operation(operationId = "approveRollout", summary = "Put the candidate in force from a date on")
    @APIResponse(responseCode = "409", description = "The rollout still runs")
    public Uni<RolloutView> approve(@RestPath UUID rolloutId, RolloutRequest.@Nullable Approval approval) {
        return approving.approve(callers.current(), rolloutId, approval);
    }
}
