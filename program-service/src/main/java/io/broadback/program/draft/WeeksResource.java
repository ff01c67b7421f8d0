package io.broadback.program.draft;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.problem.Violations;
import io.broadback.program.draft.DraftingWeeks.Drafted;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Weeks of an athlete. */
@Path("/program/v1/athletes/{athleteId}/weeks")
@Tag(name = "Weeks")
@Authenticated
@Cancellable(false)
public class WeeksResource {
    private final DraftingWeeks weeks;
    private final Callers callers;

    WeeksResource(DraftingWeeks weeks, Callers callers) {
        this.weeks = weeks;
        this.callers = callers;
    }

    /** Which week to draft. */
    public record DraftRequest(
            @Schema(required = true, pattern = "\\d{4}-W\\d{2}", examples = "2026-W48") @Nullable String week) {
    }

    @POST
    @Operation(operationId = "draftWeek", summary = "Generate the athlete's week with the current targets")
    @APIResponse(responseCode = "201", description = "The first draft of that week")
    @APIResponse(responseCode = "200", description = "A new draft in the place of the earlier one")
    public Uni<RestResponse<WeekView>> draft(@RestPath UUID athleteId, @NotNull DraftRequest request) {
        Violations violations = new Violations();
        violations.present(request.week(), "week");
        violations.throwIfAny();
        return weeks.draft(callers.current(), athleteId, Objects.requireNonNull(request.week())).map(WeeksResource::answer);
    }

    @GET
    @Path("/{week}")
    @Operation(operationId = "getWeek", summary = "One week as it was drafted")
    public Uni<RestResponse<WeekView>> get(@RestPath UUID athleteId, @RestPath String week) {
        return weeks.one(callers.current(), athleteId, week).map(view -> answer(new Drafted(false, view)));
    }

    private static RestResponse<WeekView> answer(Drafted drafted) {
        ResponseBuilder<WeekView> builder = drafted.created()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, drafted.week())
                : ResponseBuilder.ok(drafted.week());
        return builder.header("ETag", Revision.tag(drafted.week().revision())).build();
    }
}
