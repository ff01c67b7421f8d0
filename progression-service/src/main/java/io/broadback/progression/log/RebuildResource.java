package io.broadback.progression.log;

import java.util.UUID;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.broadback.platform.identity.Callers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** An operator's tool: targets from the facts, anew. */
@Path("/progression/v1/athletes/{athleteId}/rebuild")
@Tag(name = "Operations")
@Authenticated
@Cancellable(false)
public class RebuildResource {
    private final Rebuilding rebuilding;
    private final Callers callers;

    RebuildResource(Rebuilding rebuilding, Callers callers) {
        this.rebuilding = rebuilding;
        this.callers = callers;
    }

    /** What a rebuild has folded. */
    public record Rebuilt(UUID athleteId, long appliedSequence) {
    }

    @POST
    @Operation(operationId = "rebuildAthlete", summary = "Compute an athlete's targets again from all events of the log")
    public Uni<Rebuilt> rebuild(@RestPath UUID athleteId) {
        return rebuilding.rebuild(callers.current(), athleteId).map(sequence -> new Rebuilt(athleteId, sequence));
    }
}
