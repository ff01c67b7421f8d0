package io.broadback.program.calendar;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Reach;
import io.broadback.program.draft.StandingWeeks;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The calendar of an athlete. */
@Path("/program/v1/athletes/{athleteId}/calendar.ics")
@Tag(name = "Weeks")
@Authenticated
@Cancellable(false)
public class CalendarResource {
    private static final String TEXT_CALENDAR = "text/calendar";
    private static final Pattern TAG = Pattern.compile("\"[^\"]*\"");
    /** Half a year: what a calendar needs, and an end to the size of the answer. */
    private static final int WEEKS = 26;

    private final StandingWeeks weeks;
    private final Callers callers;

    CalendarResource(StandingWeeks weeks, Callers callers) {
        this.weeks = weeks;
        this.callers = callers;
    }

    @GET
    @Produces(TEXT_CALENDAR)
    @Operation(operationId = "getCalendar", summary = "The athlete's latest 26 stored weeks as a calendar (RFC 5545)")
    @APIResponse(responseCode = "200", description = "The calendar", content = @Content(mediaType = TEXT_CALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "It is still the one of If-None-Match")
    public Uni<RestResponse<byte[]>> get(@RestPath UUID athleteId,
            @Parameter(description = "ETag of the calendar that the client holds") @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        Caller caller = callers.current();
        Reach reach = caller.may(io.broadback.platform.identity.Operation.READ_WEEKS);
        return weeks.latest(caller.tenant(), reach, athleteId, WEEKS)
                .map(found -> answer(TrainingCalendar.of(athleteId, found), ifNoneMatch));
    }

    private static RestResponse<byte[]> answer(byte[] calendar, @Nullable String ifNoneMatch) {
        String tag = "\"" + UUID.nameUUIDFromBytes(calendar) + "\"";
        ResponseBuilder<byte[]> answer = isAmong(ifNoneMatch, tag) ? ResponseBuilder.create(RestResponse.Status.NOT_MODIFIED)
                : ResponseBuilder.ok(calendar, TEXT_CALENDAR + ";charset=UTF-8")
                        .header("Content-Disposition", "inline; filename=\"training.ics\"");
        return answer.header("ETag", tag).header("Cache-Control", "private, no-cache").header("Content-Language", "en")
                .header("X-Content-Type-Options", "nosniff").build();
    }

    /** Weak comparison, as RFC 9110 wants it for this header: a proxy that compresses makes the tag weak. */
    private static boolean isAmong(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.trim().equals("*")
                || TAG.matcher(ifNoneMatch).results().anyMatch(held -> held.group().equals(tag)));
    }
}
