package io.broadback.logbook.analytics;

import java.util.OptionalLong;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.chart.StrengthCharts;
import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Analytics of strength along the lines of an exercise, as numbers or as a chart. */
@Path("/logbook/v1/athletes/{athleteId}/analytics")
@Tag(name = "Analytics")
@Authenticated
@Cancellable(false)
@Produces({ MediaType.APPLICATION_JSON, ChartParameters.SVG })
public class StrengthAnalyticsResource {
    private static final String CHART = " Accept: image/svg+xml gives the same as a chart.";

    private final AnalysingStrength strength;
    private final Callers callers;

    StrengthAnalyticsResource(AnalysingStrength strength, Callers callers) {
        this.strength = strength;
        this.callers = callers;
    }

    @GET
    @Path("/e1rm")
    @Operation(operationId = "getEstimatedSingles", summary = "Estimated singles of an exercise, session by session", description = "Rule 3.4: the best set of each session that counts; none past twelve possible reps. Strict and sway, grips, pounds and kilograms each have a line of their own. Pulls are estimated with the body (3.8)."
            + CHART)
    @APIResponse(responseCode = "200", description = "A line for each grip, technique and unit", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TrendsRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> estimatedSingles(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam LineParameters line, @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        Formula formula = line.formula(parameters);
        return Answers.of(parameters, chart, () -> strength.trends(caller, athleteId, asked, line.exercise(), formula),
                seen -> TrendsRepresentation.of(seen, formula), seen -> new StrengthCharts(seen.span(), seen.subject()::dateOf)
                        .trends(seen.found().exercise(), seen.found().found()));
    }

    @GET
    @Path("/records")
    @Operation(operationId = "getRecords", summary = "Records: estimated singles, and most reps at a load", description = "Of all exercises or of one. Each record names the set and what it replaced; strict and sway never share one (rule 3.4). Without from, records of the last ten years are shown."
            + CHART)
    @APIResponse(responseCode = "200", description = "Records set in the span, of all that was done up to its end", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RecordsRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> records(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam LineParameters line, @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        Formula formula = line.formula(parameters);
        return Answers.of(parameters, chart, () -> strength.records(caller, athleteId, asked, line.exercise(), formula),
                seen -> RecordsRepresentation.of(seen, formula),
                seen -> new StrengthCharts(seen.span(), seen.subject()::dateOf).records(seen.found()));
    }

    @GET
    @Path("/first-set-reps")
    @Operation(operationId = "getFirstSetReps", summary = "Reps of a session's first set with one fixed load", description = "Rule 3.12: a result that no estimate stands behind."
            + CHART)
    @APIResponse(responseCode = "200", description = "First sets of each line that were done with the load", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FirstSetsRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> firstSetReps(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam LineParameters line,
            @Parameter(description = "In the line's own unit; by default what most sessions began with", schema = @Schema(type = SchemaType.NUMBER, examples = "225")) @QueryParam("load") @Nullable String load,
            @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        OptionalLong fixed = LineParameters.load(parameters, "load", load);
        return Answers.of(parameters, chart, () -> strength.firstSets(caller, athleteId, asked, line.exercise(), fixed),
                FirstSetsRepresentation::of, seen -> new StrengthCharts(seen.span(), seen.subject()::dateOf)
                        .firstSets(seen.found().exercise(), seen.found().found()));
    }

    @GET
    @Path("/strength-to-volume")
    @Operation(operationId = "getStrengthToVolume", summary = "Heavy strength, reps with a light load, and weekly volume of rows", description = "R41: three series to be looked at together, for the line of the exercise that was trained most. Volume is load times reps of both sides, for each unit apart."
            + CHART)
    @APIResponse(responseCode = "200", description = "The three series", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = StrengthToVolumeRepresentation.class)),
            @Content(mediaType = ChartParameters.SVG, schema = @Schema(type = SchemaType.STRING)) })
    public Uni<RestResponse<Object>> strengthToVolume(@RestPath UUID athleteId, @BeanParam RangeParameters range,
            @BeanParam LineParameters line,
            @Parameter(description = "In the line's own unit; by default the one used most for more than six reps", schema = @Schema(type = SchemaType.NUMBER, examples = "185")) @QueryParam("lightLoad") @Nullable String lightLoad,
            @BeanParam ChartParameters chart) {
        Caller caller = callers.current();
        Parameters parameters = new Parameters();
        RangeParameters.Asked asked = range.asked(parameters);
        Formula formula = line.formula(parameters);
        OptionalLong light = LineParameters.load(parameters, "lightLoad", lightLoad);
        return Answers.of(parameters, chart,
                () -> strength.strengthToVolume(caller, athleteId, asked, line.exercise(), formula, light),
                seen -> StrengthToVolumeRepresentation.of(seen, formula),
                seen -> new StrengthCharts(seen.span(), seen.subject()::dateOf)
                        .strengthToVolume(seen.found().exercise(), seen.found().found().orElse(null)));
    }
}
