package io.broadback.program.sheet;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Reach;
import io.broadback.program.draft.StandingWeeks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** A week to print. */
@Path("/program/v1/athletes/{athleteId}/weeks/{week}/print")
@Tag(name = "Weeks")
@Authenticated
@Cancellable(false)
public class SheetResource {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final StandingWeeks weeks;
    private final Callers callers;

    SheetResource(StandingWeeks weeks, Callers callers) {
        this.weeks = weeks;
        this.callers = callers;
    }

    /** Templates are checked against these types when the service is built, and escape what they are given. */
    @CheckedTemplate(basePath = "sheet")
    static final class Templates {
        private Templates() {
        }

        static native TemplateInstance week(WeekSheet sheet, String style);
    }

    @GET
    @Produces(HTML)
    @Operation(operationId = "printWeek", summary = "One stored week as a page to print, with a box for every set")
    @APIResponse(responseCode = "200", description = "The page: one style, no script, nothing from elsewhere", content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Uni<RestResponse<String>> print(@RestPath UUID athleteId, @RestPath String week) {
        Caller caller = callers.current();
        Reach reach = caller.may(io.broadback.platform.identity.Operation.READ_WEEKS);
        return weeks.one(caller.tenant(), reach, athleteId, week).map(WeekSheet::of)
                .chain(sheet -> Templates.week(sheet, SheetStyle.TEXT).createUni())
                .map(SheetResource::answer);
    }

    private static RestResponse<String> answer(String page) {
        return ResponseBuilder.ok(page, HTML).header("Content-Security-Policy", SheetStyle.POLICY)
                .header("Content-Language", "en").header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer").header("Cache-Control", "private, no-cache").build();
    }
}
