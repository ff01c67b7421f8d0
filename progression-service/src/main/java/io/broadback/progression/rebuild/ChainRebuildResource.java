package io.broadback.progression.rebuild;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.broadback.platform.identity.Callers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** An operator's tool: the targets of a whole chain from the facts, anew, while the service goes on. */
@Path("/progression/v1/rebuild")
@Tag(name = "Operations")
@Authenticated
@Cancellable(false)
public class ChainRebuildResource {
    private final RebuildingChain rebuilding;
    private final Callers callers;

    ChainRebuildResource(RebuildingChain rebuilding, Callers callers) {
        this.rebuilding = rebuilding;
        this.callers = callers;
    }

    /** How far a rebuild is: it is done when nobody waits. */
    public record ChainRebuild(long athletesWaiting) {
    }

    @POST
    @Operation(operationId = "rebuildChain", summary = "Compute the targets of all athletes again from all events of the log")
    @APIResponse(responseCode = "202", description = "It is under way; GET tells how many athletes still wait")
    public Uni<RestResponse<ChainRebuild>> start() {
        return rebuilding.start(callers.current()).map(waiting -> ResponseBuilder
                .create(RestResponse.Status.ACCEPTED, new ChainRebuild(waiting)).build());
    }

    @GET
    @Operation(operationId = "getChainRebuild", summary = "How many athletes still wait to be rebuilt")
    public Uni<ChainRebuild> progress() {
        return rebuilding.waiting(callers.current()).map(ChainRebuild::new);
    }
}
