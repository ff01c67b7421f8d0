package io.broadback.program.draft;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The day of an athlete. */
@Path("/program/v1/athletes/{athleteId}/today")
@Tag(name = "Weeks")
@Authenticated
@Cancellable(false)
public class TodayResource {
    private final ReadingToday today;
    private final Callers callers;

    TodayResource(ReadingToday today, Callers callers) {
        this.today = today;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "getToday", summary = "The day's session: loads, goals, last results, done so far; or when the next one is")
    @APIResponse(responseCode = "200", description = "The day, with a session or without")
    @APIResponse(responseCode = "404", description = "The week of that day has not been drafted")
    public Uni<TodayView> get(@RestPath UUID athleteId,
            @Parameter(description = "Default: today in the athlete's time zone", schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("date") @Nullable String date) {
        Parameters parameters = new Parameters();
        LocalDate day = parameters.read("date", date, TodayResource::parsed);
        parameters.check();
        return today.of(callers.current(), athleteId, day);
    }

    private static LocalDate parsed(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2 || day.getYear() > 9998) {
                throw new IllegalArgumentException("is a date of our time");
            }
            return day;
        } catch (DateTimeParseException notADate) {
            throw new IllegalArgumentException("is a date such as 2026-11-24", notADate);
        }
    }
}
