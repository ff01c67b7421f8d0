package io.broadback.logbook.analytics;

import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

import io.broadback.logbook.analytics.chart.BalanceChart;
import io.broadback.logbook.analytics.chart.WeekCharts;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Analytics of whole weeks, as numbers or as a chart. */
@Path("/logbook/v1/athletes/{athleteId}/analytics")
@Tag(name = "Analytics")
@Authenticated
@Cancellable(false)
@Produces({ MediaType.APPLICATION_JSON, ChartParameters.SVG })
public class WeekAnalyticsResource {
    private static final String CHART = " Accept: image/svg+xml gives the same as a chart.";

    private final AnalysingWeeks weeks;
    private final Callers callers;

    WeekAnalyticsResource(AnalysingWeeks weeks, Callers callers) {
        this.weeks = weeks;
        this.callers = callers;
    }

    @GET
    @Path("/weekly-sets")
    @Operation(operationId = "getWeeklySets", summary = "Sets of work a week: of rows, and for each muscle", description = "Row sets stand beside the band of 15 to 20 (R26). A muscle gets one set from an exercise that trains it first, and half a set from one it helps in (rule 4.4)."
            + CHART)
    @APIResponse(responseCode = "200", description = "Every week of the span, also those without a set", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = WeeklySetsRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> weeklySets(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        return Answers.of(parameters, chart, () -> weeks.weeklySets(caller, athleteId, asked),
                WeeklySetsRepresentation::of, seen -> WeekCharts.weeklySets(seen.span(), seen.found()));
    }

    @GET
    @Path("/balance")
    @Operation(operationId = "getBalance", summary = "Back beside chest, shoulders and arms, and pulls beside presses", description = "R3: the back should get at least as many sets as any of the others. R45: a novice with more than three presses for two pulls gets a hint. A set counts for its first muscles only."
            + CHART)
    @APIResponse(responseCode = "200", description = "Sets of the whole span", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = BalanceRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> balance(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        return Answers.of(parameters, chart, () -> weeks.balance(caller, athleteId, asked), BalanceRepresentation::of,
                seen -> BalanceChart.of(seen.span(), seen.found()));
    }

    @GET
    @Path("/effort-parity")
    @Operation(operationId = "getEffortParity", summary = "Whether back work is as much and as hard as leg and press days", description = "R21: back sets of a week are at least 80 % of a usual leg or press day, and on average at most half a rep farther from failure. R23: how hard back and leg sessions felt. Deloads are left out."
            + CHART)
    @APIResponse(responseCode = "200", description = "The comparison, and how it went from week to week", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ParityRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> effortParity(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        return Answers.of(parameters, chart, () -> weeks.effortParity(caller, athleteId, asked), ParityRepresentation::of,
                seen -> WeekCharts.effortParity(seen.span(), seen.found().whole(), seen.found().weeks()));
    }

    @GET
    @Path("/adherence")
    @Operation(operationId = "getAdherence", summary = "Row sets done, of those that were planned", description = "R4, in the weeks that have a plan, drafts included. A day is due when it is over, and today once anything was done. Vertical pulls are not counted."
            + CHART)
    @APIResponse(responseCode = "200", description = "The share, and how it went from week to week", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AdherenceRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> adherence(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        return Answers.of(parameters, chart, () -> weeks.adherence(caller, athleteId, asked), AdherenceRepresentation::of,
                seen -> WeekCharts.adherence(seen.span(), seen.found()));
    }
}
