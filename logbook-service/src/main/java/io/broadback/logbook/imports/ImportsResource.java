package io.broadback.logbook.imports;

import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Source;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.training.WeightUnit;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** Imports of an athlete: a file of another app becomes sessions and sets. */
@Path("/logbook/v1/athletes/{athleteId}/imports")
@Tag(name = "Imports")
@Authenticated
public class ImportsResource {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final ReceivingFiles receiving;
    private final DecidingImports imports;
    private final Callers callers;

    public ImportsResource(ReceivingFiles receiving, DecidingImports imports, Callers callers) {
        this.receiving = receiving;
        this.imports = imports;
        this.callers = callers;
    }

    @POST
    @Consumes("text/csv")
    @Blocking
    @Operation(operationId = "createImport", summary = "Send a file of Hevy, of Strong or of our own export", description = """
            CSV in UTF-8, at most 25 MB and 200,000 rows, not compressed. With dryRun=true nothing is written to the log: the answer \
            reports what the file says, which exercises its titles mean and what stands in the way; map titles and start it \
            afterwards. Without it what is mapped is imported at once. The same file again changes nothing.""")
    @APIResponse(responseCode = "201", description = "The file has been received and waits for its start (dryRun)")
    @APIResponse(responseCode = "202", description = "The file has been received and is being imported")
    @APIResponse(responseCode = "413", description = "The file is too large")
    @APIResponse(responseCode = "415", description = "The file is compressed, a spreadsheet or no UTF-8")
    @APIResponse(responseCode = "429", description = "Other files are being received; Retry-After says when to send it again")
    @APIResponse(responseCode = "422", description = "The file is of no known app, has no rows, or names no unit")
    @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<ImportRepresentation> create(@RestPath UUID athleteId,
            @Parameter(description = "auto, hevy, strong or broadback, which is our own export") @QueryParam("format") @Nullable String format,
            @Parameter(description = "lb or kg: the unit of numbers without one, or that could be either") @QueryParam("unit") @Nullable String unit,
            @QueryParam("dryRun") @Nullable Boolean dryRun, @HeaderParam("Content-Encoding") @Nullable String encoding,
            InputStream body) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "Send the file without Content-Encoding");
        }
        Violations violations = new Violations();
        Source source = format == null || format.equals("auto") ? null
                : violations.build("format", () -> named(Source.values(), format));
        WeightUnit said = unit(violations, unit);
        violations.throwIfAny();
        Caller caller = callers.current();
        UUID id = receiving.receive(caller, athleteId, source, said, body);
        boolean dry = dryRun != null && dryRun;
        Uni<ImportRepresentation> answer = dry ? imports.report(caller, athleteId, id)
                : imports.start(caller, athleteId, id, null);
        return RestResponse.ResponseBuilder
                .create(dry ? RestResponse.Status.CREATED : RestResponse.Status.ACCEPTED, answer.await().atMost(TIMEOUT))
                .header("Location", "/logbook/v1/athletes/" + athleteId + "/imports/" + id).build();
    }

    @GET
    @Path("/{importId}")
    @Operation(operationId = "getImport", summary = "What a file says, and how far its import has come")
    public Uni<ImportRepresentation> get(@RestPath UUID athleteId, @RestPath UUID importId) {
        return imports.report(callers.current(), athleteId, importId);
    }

    @PUT
    @Path("/{importId}/mappings")
    @Operation(operationId = "mapImport", summary = "Say which exercises titles of the file mean", description = """
            {"Low Row": "machine_row", "Seated Cable Row (Wide)": "cable_row/pronated", "Treadmill": null}: an exercise, an \
            exercise and a grip variant, or null to leave the title out. Titles that are not named stay as they are.""")
    @APIResponse(responseCode = "200", description = "The report with the new mappings")
    @APIResponse(responseCode = "409", description = "The import has been started or cancelled")
    public Uni<ImportRepresentation> map(@RestPath UUID athleteId, @RestPath UUID importId,
            @NotNull Map<String, @Nullable String> mappings) {
        return imports.map(callers.current(), athleteId, importId, new Mappings(mappings));
    }

    @POST
    @Path("/{importId}/start")
    @Operation(operationId = "startImport", summary = "Import what is mapped")
    @APIResponse(responseCode = "202", description = "The import is queued")
    @APIResponse(responseCode = "409", description = "The import has been started or cancelled")
    @APIResponse(responseCode = "422", description = "The file names no unit, and none was said")
    public Uni<RestResponse<ImportRepresentation>> start(@RestPath UUID athleteId, @RestPath UUID importId,
            @Parameter(description = "lb or kg") @QueryParam("unit") @Nullable String unit) {
        Violations violations = new Violations();
        WeightUnit said = unit(violations, unit);
        violations.throwIfAny();
        return imports.start(callers.current(), athleteId, importId, said).map(answer -> RestResponse.accepted(answer));
    }

    @DELETE
    @Path("/{importId}")
    @Operation(operationId = "cancelImport", summary = "Cancel an import; what it has written stays in the log")
    @APIResponse(responseCode = "200", description = "It goes no further")
    @APIResponse(responseCode = "409", description = "It is done, or has been cancelled before")
    public Uni<ImportRepresentation> cancel(@RestPath UUID athleteId, @RestPath UUID importId) {
        return imports.cancel(callers.current(), athleteId, importId);
    }

    private static @Nullable WeightUnit unit(Violations violations, @Nullable String unit) {
        return unit == null ? null : violations.build("unit", () -> named(WeightUnit.values(), unit));
    }

    private static <E extends Enum<E>> E named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.toString().equals(name.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("is one of " + Arrays.toString(values)));
    }
}
