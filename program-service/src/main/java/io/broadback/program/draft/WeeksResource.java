package io.broadback.program.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.program.draft.ChangingWeeks.Change;
import io.broadback.program.draft.DraftingWeeks.Drafted;
import io.broadback.program.draft.domain.SlotChange.Kind;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Weeks of an athlete: drafted, approved, changed and done. */
@Path("/program/v1/athletes/{athleteId}/weeks")
@Tag(name = "Weeks")
@Authenticated
@Cancellable(false)
public class WeeksResource {
    private static final io.broadback.platform.identity.Operation BY_ANYONE = io.broadback.platform.identity.Operation.CHANGE_WEEKS;
    private static final io.broadback.platform.identity.Operation BY_COACHES = io.broadback.platform.identity.Operation.DECIDE_WEEKS;

    private final DraftingWeeks drafting;
    private final ChangingWeeks changing;
    private final OverridingSlots overriding;
    private final SwappingSlots swapping;
    private final ChangingDays days;
    private final Callers callers;

    WeeksResource(DraftingWeeks drafting, ChangingWeeks changing, OverridingSlots overriding, SwappingSlots swapping,
            ChangingDays days, Callers callers) {
        this.drafting = drafting;
        this.changing = changing;
        this.overriding = overriding;
        this.swapping = swapping;
        this.days = days;
        this.callers = callers;
    }

    /** Which week to draft. */
    public record DraftRequest(
            @Schema(required = true, pattern = "\\d{4}-W\\d{2}", examples = "2026-W48") @Nullable String week) {
    }

    @POST
    @Operation(operationId = "draftWeek", summary = "Generate the athlete's week with the current targets", description = "Drafting again keeps overrides, swaps and changed days, and the days of which something was done. An approved week is drafted anew by coaches only, and has to be approved again")
    @APIResponse(responseCode = "201", description = "The first draft of that week")
    @APIResponse(responseCode = "200", description = "A new draft in the place of the earlier one")
    @APIResponse(responseCode = "409", description = "WEEK_APPROVED: only a coach may draft it anew")
    @APIResponse(responseCode = "422", description = "WEEK_OUT_OF_RANGE: more than a year away")
    public Uni<RestResponse<WeekView>> draft(@RestPath UUID athleteId, @NotNull DraftRequest request) {
        Violations violations = new Violations();
        violations.present(request.week(), "week");
        violations.throwIfAny();
        return drafting.draft(callers.current(), athleteId, Objects.requireNonNull(request.week()))
                .map(WeeksResource::answer);
    }

    @GET
    @Path("/{week}")
    @Operation(operationId = "getWeek", summary = "One week as it stands: changes, current loads, what was done")
    public Uni<RestResponse<WeekView>> get(@RestPath UUID athleteId, @RestPath String week) {
        return drafting.one(callers.current(), athleteId, week).map(WeeksResource::answer);
    }

    @POST
    @Path("/{week}/approve")
    @Operation(operationId = "approveWeek", summary = "Approve the week as it stands (coaches)")
    @APIResponse(responseCode = "200", description = "The approved week")
    @APIResponse(responseCode = "412", description = "The week has changed since it was read")
    public Uni<RestResponse<WeekView>> approve(@RestPath UUID athleteId, @RestPath String week,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return changing.approve(change(BY_COACHES, athleteId, week, ifMatch)).map(WeeksResource::answer);
    }

    @PATCH
    @Path("/{week}/slots/{slotId}")
    @Operation(operationId = "overrideSlot", summary = "Exercise, sets, range or load of a slot as the coach wants it", description = "Kept with author and reason, also when the week is drafted again")
    @APIResponse(responseCode = "200", description = "The week with the override")
    @APIResponse(responseCode = "409", description = "ALREADY_DONE: the slot has been begun")
    @APIResponse(responseCode = "422", description = "UNKNOWN_EXERCISE, EXERCISE_NOT_POSSIBLE")
    public Uni<RestResponse<WeekView>> override(@RestPath UUID athleteId, @RestPath String week, @RestPath UUID slotId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull OverrideRequest request) {
        return overriding.override(change(BY_COACHES, athleteId, week, ifMatch), slotId, request).map(WeeksResource::answer);
    }

    @DELETE
    @Path("/{week}/slots/{slotId}/override")
    @Operation(operationId = "removeOverride", summary = "Take a coach's override back")
    public Uni<RestResponse<WeekView>> removeOverride(@RestPath UUID athleteId, @RestPath String week, @RestPath UUID slotId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return overriding.remove(change(BY_COACHES, athleteId, week, ifMatch), slotId, Kind.OVERRIDE)
                .map(WeeksResource::answer);
    }

    @POST
    @Path("/{week}/slots/{slotId}/swap")
    @Operation(operationId = "swapSlot", summary = "Another exercise of the same zone for today", description = "Without exerciseId it answers what could stand in, the nearest first, and changes nothing. Top sets and back-offs of the base are not swapped")
    @APIResponse(responseCode = "200", description = "What could stand in, or the week with the swap")
    @APIResponse(responseCode = "409", description = "ALREADY_DONE: the slot has been begun")
    @APIResponse(responseCode = "422", description = "UNKNOWN_EXERCISE, EXERCISE_NOT_POSSIBLE")
    public Uni<RestResponse<SwapView>> swap(@RestPath UUID athleteId, @RestPath String week, @RestPath UUID slotId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull SwapRequest request) {
        return swapping.swap(change(BY_ANYONE, athleteId, week, ifMatch), slotId, request).map(view -> view.week() == null
                ? RestResponse.ok(view)
                : ResponseBuilder.ok(view).header("ETag", Revision.tag(view.week().revision())).build());
    }

    @DELETE
    @Path("/{week}/slots/{slotId}/swap")
    @Operation(operationId = "removeSwap", summary = "Take a swap back")
    public Uni<RestResponse<WeekView>> removeSwap(@RestPath UUID athleteId, @RestPath String week, @RestPath UUID slotId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return overriding.remove(change(BY_ANYONE, athleteId, week, ifMatch), slotId, Kind.SWAP).map(WeeksResource::answer);
    }

    @PATCH
    @Path("/{week}/days/{date}")
    @Operation(operationId = "changeDay", summary = "Skip a day, move it within its week, or take it to another gym")
    @APIResponse(responseCode = "200", description = "The week with the day as it is now, and what that made worse")
    @APIResponse(responseCode = "409", description = "DAY_TAKEN, ALREADY_DONE")
    @APIResponse(responseCode = "422", description = "UNKNOWN_GYM, or a date of another week")
    public Uni<RestResponse<WeekView>> changeDay(@RestPath UUID athleteId, @RestPath String week, @RestPath String date,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull DayRequest request) {
        return days.change(change(BY_ANYONE, athleteId, week, ifMatch), date(date), request).map(WeeksResource::answer);
    }

    @DELETE
    @Path("/{week}/days/{date}")
    @Operation(operationId = "resetDay", summary = "The day as it was generated: on its date, in the home gym, not skipped")
    public Uni<RestResponse<WeekView>> resetDay(@RestPath UUID athleteId, @RestPath String week, @RestPath String date,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return days.remove(change(BY_ANYONE, athleteId, week, ifMatch), date(date)).map(WeeksResource::answer);
    }

    private Change change(io.broadback.platform.identity.Operation operation, UUID athlete, String week,
            @Nullable String ifMatch) {
        return new Change(callers.current(), operation, athlete, week, Revision.expectedSmall(ifMatch));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            throw Problem.notFound("There is no day '" + text + "'");
        }
    }

    private static RestResponse<WeekView> answer(Drafted drafted) {
        return drafted.created()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, drafted.week())
                        .header("ETag", Revision.tag(drafted.week().revision())).build()
                : answer(drafted.week());
    }

    private static RestResponse<WeekView> answer(WeekView week) {
        return ResponseBuilder.ok(week).header("ETag", Revision.tag(week.revision())).build();
    }
}
