package io.broadback.progression.target;

import java.time.Duration;
import java.util.UUID;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.problem.Violations;
import io.broadback.progression.target.SelectTargets.Question;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Targets of an athlete, and the receipts that explain them. */
@Path("/progression/v1")
@Tag(name = "Targets")
@Authenticated
@Cancellable(false)
public class TargetsResource {
    private static final int MAX_WAIT_MILLIS = 10_000;

    private final SelectTargets select;
    private final Callers callers;

    TargetsResource(SelectTargets select, Callers callers) {
        this.select = select;
        this.callers = callers;
    }

    @GET
    @Path("/athletes/{athleteId}/targets")
    @Operation(operationId = "listTargets", summary = "Current targets, one per track")
    public Uni<TargetView.Page> targets(@RestPath UUID athleteId, @QueryParam("exerciseId") @Nullable String exerciseId,
            @Parameter(description = "Answer as soon as the set with this number is folded") @QueryParam("atLeastSequence") @DefaultValue("0") long atLeastSequence,
            @Parameter(description = "How long to wait for it, at most 10000") @QueryParam("waitMs") @DefaultValue("0") int waitMs,
            @Parameter(description = "Round for another gym than the home gym") @QueryParam("gymId") @Nullable UUID gymId) {
        Violations violations = new Violations();
        violations.require(atLeastSequence >= 0, "atLeastSequence", "is not negative");
        violations.require(waitMs >= 0 && waitMs <= MAX_WAIT_MILLIS, "waitMs", "is between 0 and " + MAX_WAIT_MILLIS);
        violations.throwIfAny();
        return select.targets(callers.current(),
                new Question(athleteId, exerciseId, gymId, atLeastSequence, Duration.ofMillis(waitMs)));
    }

    @GET
    @Path("/receipts/{receiptId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getReceipt", summary = "Why a target is what it is, with all that is needed to compute it again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptRepresentation.class)))
    public Uni<String> receipt(@RestPath UUID receiptId) {
        return select.receipt(callers.current(), receiptId);
    }
}
