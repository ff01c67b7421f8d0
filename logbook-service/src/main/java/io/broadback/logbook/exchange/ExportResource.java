package io.broadback.logbook.exchange;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.request.Parameters;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.WeightUnit;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** The whole log of an athlete as a file, as of one moment, sent while it is read. */
@Path("/logbook/v1/athletes/{athleteId}/export")
@Tag(name = "Export")
@Authenticated
public class ExportResource {
    /** An export holds one of the few connections as long as its client takes; requests must not run out of them. */
    private static final int AT_ONCE = 2;
    private static final int ROWS_OF_A_CHUNK = 200;

    private final TenantPool pool;
    private final Callers callers;
    private final ObjectMapper json;
    private final Semaphore free = new Semaphore(AT_ONCE);

    public ExportResource(TenantPool pool, Callers callers, ObjectMapper json) {
        this.pool = pool;
        this.callers = callers;
        this.json = json;
    }

    /** What the file is written in. */
    public enum Format {
        CSV("text/csv;charset=UTF-8"),
        JSON("application/json");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        /** The name on the wire. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whose columns a CSV has. */
    public enum Shape {
        BROADBACK,
        HEVY,
        STRONG;

        /** The name on the wire. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GET
    @Produces("text/csv")
    @Operation(operationId = "exportLog", summary = "The whole log as a file: csv, or json as the API has sets and sessions", description = """
            All sessions and sets that are not deleted, oldest first, as of one moment. The CSV has one row for each set with its \
            session's columns repeated, and one row with empty set columns for a session without sets. It can be imported again as \
            it is, while the shapes hevy and strong leave out what those applications do not know. Texts are exact: a note that \
            begins with = + - or @ stays so, so do not open the file in a spreadsheet that runs formulas.""")
    @APIResponse(responseCode = "200", description = "The file, in chunks")
    @APIResponse(responseCode = "429", description = "Other exports are being read; try again")
    public RestMulti<Buffer> export(@RestPath UUID athleteId,
            @Parameter(schema = @Schema(implementation = Format.class, defaultValue = "csv")) @QueryParam("format") @Nullable String format,
            @Parameter(description = "Whose columns a CSV has", schema = @Schema(implementation = Shape.class, defaultValue = "broadback")) @QueryParam("shape") @Nullable String shape) {
        return file(athleteId, format, shape, Format.CSV);
    }

    /** The same for who accepts JSON only; the format that is asked for decides here too. */
    @GET
    @Produces("application/json")
    @Operation(hidden = true)
    public RestMulti<Buffer> exportJson(@RestPath UUID athleteId, @QueryParam("format") @Nullable String format,
            @QueryParam("shape") @Nullable String shape) {
        return file(athleteId, format, shape, Format.JSON);
    }

    private RestMulti<Buffer> file(UUID athleteId, @Nullable String format, @Nullable String shape, Format unasked) {
        Parameters parameters = new Parameters();
        Format asked = parameters.oneOf(Format.class, "format", format);
        Shape askedShape = parameters.oneOf(Shape.class, "shape", shape);
        Format chosen = asked == null ? askedShape == null ? unasked : Format.CSV : asked;
        parameters.require(chosen == Format.CSV || askedShape == null, "shape", "goes with format=csv");
        parameters.check();
        Shape chosenShape = askedShape == null ? Shape.BROADBACK : askedShape;
        Caller caller = callers.current();
        Reach reach = caller.may(io.broadback.platform.identity.Operation.READ_SETS);
        Function<Reader, LogWriter> writer = reader -> switch (chosen) {
            case CSV -> switch (chosenShape) {
                case BROADBACK -> new OwnCsv();
                case HEVY -> new HevyCsv(reader);
                case STRONG -> new StrongCsv(reader);
            };
            case JSON -> new JsonDocument(json, athleteId);
        };
        return RestMulti.fromMultiData(oneOfFew(file(caller, reach, athleteId, writer))).encodeAsJsonArray(false)
                .header("Content-Type", chosen.mediaType)
                .header("Content-Disposition", "attachment; filename=\"broadback-" + athleteId + "." + chosen + "\"").build();
    }

    private Multi<Buffer> file(Caller caller, Reach reach, UUID athlete, Function<Reader, LogWriter> writerFor) {
        return pool.snapshot(caller.tenant(), snapshot -> ReachedAthletes
                .require(snapshot, caller.tenant(), reach, athlete)
                .chain(() -> reader(snapshot, caller.tenant(), athlete)).map(writerFor).onItem()
                .transformToMulti(writer -> Multi.createBy().concatenating().streams(
                        Multi.createFrom().item(writer::begin),
                        SelectLog.of(snapshot, caller.tenant().value(), athlete).group().intoLists().of(ROWS_OF_A_CHUNK)
                                .map(writer::rows),
                        Multi.createFrom().item(writer::end))))
                .filter(piece -> !piece.isEmpty()).map(ExportResource::withoutLineFeed);
    }

    /** A line feed follows each piece of a stream that is no JSON array, so those that end with one come without it. */
    private static Buffer withoutLineFeed(String piece) {
        return Buffer.buffer(piece.endsWith("\n") ? piece.substring(0, piece.length() - 1) : piece);
    }

    /** An athlete the roster has not spoken of yet reads in kilograms and UTC. */
    private static Uni<Reader> reader(SqlConnection snapshot, TenantId tenant, UUID athlete) {
        return Copies.find(snapshot, tenant, Topics.PROGRAM_ATHLETES, athlete.toString(), AthleteValue.class)
                .chain(known -> Copies.all(snapshot, tenant, Topics.CATALOG_EXERCISES, ExerciseValue.class).map(all -> {
                    Map<String, ExerciseValue> exercises = new HashMap<>();
                    all.forEach(exercise -> exercises.put(exercise.id(), exercise));
                    return new Reader(known.map(value -> ZoneId.of(value.timezone())).orElse(ZoneOffset.UTC),
                            known.map(value -> WeightUnit.valueOf(value.unit().toUpperCase(Locale.ROOT))).orElse(WeightUnit.KG),
                            exercises);
                }));
    }

    private Multi<Buffer> oneOfFew(Multi<Buffer> file) {
        return Multi.createFrom().deferred(() -> {
            if (!free.tryAcquire()) {
                return Multi.createFrom()
                        .failure(Problem.retryable(ErrorCode.TOO_MANY_REQUESTS, "Other exports are being read", 2));
            }
            return file.onTermination().invoke(free::release);
        });
    }
}
