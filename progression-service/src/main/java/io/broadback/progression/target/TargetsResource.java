package io.broadback.progression.target;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.broadback.progression.strength.domain.Formula;
import io.broadback.progression.target.SelectTargets.Question;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Targets of an athlete, and how they came about. */
@Path("/progression/v1")
@Tag(name = "Targets")
@Authenticated
@Cancellable(false)
public class TargetsResource {
    private static final int MAX_WAIT_MILLIS = 10_000;

    private final SelectTargets select;
    private final SelectTrackHistory history;
    private final Callers callers;

    TargetsResource(SelectTargets select, SelectTrackHistory history, Callers callers) {
        this.select = select;
        this.history = history;
        this.callers = callers;
    }

    @GET
    @Path("/athletes/{athleteId}/targets")
    @Operation(operationId = "listTargets", summary = "Current targets, one per track")
    public Uni<TargetView.Page> targets(@RestPath UUID athleteId, @QueryParam("exerciseId") @Nullable String exerciseId,
            @Parameter(description = "Answer as soon as the set with this number is folded", schema = @Schema(type = SchemaType.INTEGER, minimum = "0")) @QueryParam("atLeastSequence") @Nullable String atLeastSequence,
            @Parameter(description = "How long to wait for it", schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "10000")) @QueryParam("waitMs") @Nullable String waitMs,
            @Parameter(description = "Round for another gym than the home gym", schema = @Schema(format = "uuid")) @QueryParam("gymId") @Nullable String gymId) {
        Parameters parameters = new Parameters();
        long sequence = Objects.requireNonNullElse(parameters.sequence("atLeastSequence", atLeastSequence), 0L);
        int wait = Objects.requireNonNullElse(parameters.number("waitMs", waitMs), 0);
        UUID gym = parameters.id("gymId", gymId);
        parameters.require(sequence >= 0, "atLeastSequence", "is not negative");
        parameters.require(wait >= 0 && wait <= MAX_WAIT_MILLIS, "waitMs", "is between 0 and " + MAX_WAIT_MILLIS);
        parameters.check();
        return select.targets(callers.current(), new Question(athleteId, exerciseId, gym, sequence, Duration.ofMillis(wait)));
    }

    @GET
    @Path("/athletes/{athleteId}/tracks/{trackId}/history")
    @Operation(operationId = "getTrackHistory", summary = "A track session by session: every set, every decision and why")
    public Uni<TrackHistoryView> history(@RestPath UUID athleteId, @RestPath UUID trackId,
            @Parameter(description = "How one-rep maxima are estimated", schema = @Schema(enumeration = { "EPLEY",
                    "BRZYCKI" }, defaultValue = "EPLEY")) @QueryParam("formula") @Nullable String formula,
            @BeanParam PageParameters page) {
        Parameters parameters = new Parameters();
        Formula chosen = Objects.requireNonNullElse(parameters.oneOf(Formula.class, "formula", formula), Formula.DEFAULT);
        parameters.check();
        return history.of(callers.current(), athleteId, trackId, chosen, page.after(), page.size());
    }
}
