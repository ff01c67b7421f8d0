package io.broadback.logbook.set;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Ids;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Puts, deletes, restores and confirms sets: one call of a SQL function each, which locks, decides, stores and writes the
 * outbox. Only an entry outside the ordinary takes a second call (rule 3.14, {@link Judging}).
 */
@ApplicationScoped
public class WritingSets {
    static final String PUT = """
            select * from put_set($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8::text::jsonb, $9, $10::text::jsonb, $11,
                                  $12::text::numeric, $13::text::numeric, $14::text::numeric, $15, $16::text::jsonb,
                                  $17::text::jsonb)""";
    private static final String STATUS = """
            select * from set_status($1, $2, $3, $4, $5, $6, $7, $8, $9::text::jsonb, $10)""";

    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final OutboxRelay relay;
    private final Clock clock;

    public WritingSets(TenantPool pool, ExerciseCopies exercises, OutboxRelay relay, Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.relay = relay;
        this.clock = clock;
    }

    /** What became of a set: whether it is new here, and how it stands. */
    record Written(boolean created, StoredSet set) {
    }

    Uni<Written> put(Caller caller, UUID athlete, UUID set, SetRequest request, @Nullable Integer ifMatch) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        SetRequest complete = request.withDefaults();
        String exerciseId = complete.exerciseId() == null ? "" : complete.exerciseId();
        return exercises.find(caller.tenant(), exerciseId).chain(exercise -> {
            List<String> warnings = SetRules.check(complete, exercise, clock.instant());
            Judging judging = Judging.of(complete, exercise.orElseThrow());
            String body = EventJson.write(complete);
            Supplier<Tuple> arguments = () -> subject(caller, reach, athlete, set).addString(body)
                    .addString(EventJson.write(warnings)).addInteger(ifMatch).addString(author(caller, athlete))
                    .addUUID(Ids.timeOrdered(clock));
            return judged(judging.ask(arguments.get()), facts -> judging.decide(arguments.get(), facts))
                    .map(row -> written(row, athlete, set, complete, warnings));
        });
    }

    /** Asked again only if another write of the athlete changed the facts in between: one of the two always gets on. */
    private Uni<Row> judged(Tuple arguments, Function<String, Tuple> decision) {
        return pool.selfScoped().preparedQuery(PUT).execute(arguments).map(rows -> rows.iterator().next())
                .chain(row -> row.getString(0).equals("judge") ? judged(decision.apply(row.getString(7)), decision)
                        : Uni.createFrom().item(row));
    }

    Uni<Written> changeStatus(Caller caller, UUID athlete, UUID set, String status, @Nullable Integer ifMatch) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        Tuple arguments = subject(caller, reach, athlete, set).addString(status).addInteger(ifMatch)
                .addString(author(caller, athlete)).addUUID(Ids.timeOrdered(clock));
        return pool.selfScoped().preparedQuery(STATUS).execute(arguments)
                .map(rows -> written(rows.iterator().next(), athlete, set, null, List.of()));
    }

    /** What was put is what now stands, so the function does not send it back; it sends what stands otherwise. */
    private Written written(Row row, UUID athlete, UUID set, @Nullable SetRequest put, List<String> warnings) {
        String outcome = row.getString(0);
        return switch (outcome) {
            case "created", "corrected", "changed" -> {
                relay.wake();
                yield new Written(outcome.equals("created"), stored(set, row, put, warnings));
            }
            case "unchanged" -> new Written(false, stored(set, row, put, warnings));
            case "unreached" -> throw ReachedAthletes.unreached(athlete);
            case "absent" -> throw Problem.notFound("There is no set " + set + " here");
            case "deleted" ->
                throw Problem.of(ErrorCode.CONFLICT, "The set is deleted; restore it first", "current", stored(set, row));
            case "conflict" -> throw Problem.of(ErrorCode.CONFLICT,
                    "The id is taken by a set with another content; send If-Match to correct it", "current", stored(set, row));
            case "stale" -> throw stale(set, row);
            default -> throw new IllegalStateException("put_set answered " + outcome);
        };
    }

    private static Problem stale(UUID set, Row row) {
        if (row.getInteger(1) == null) {
            return Problem.of(ErrorCode.PRECONDITION_FAILED, "There is no such set yet; put it without If-Match");
        }
        return Problem.of(ErrorCode.PRECONDITION_FAILED, "The set is at revision " + row.getInteger(1), "current",
                stored(set, row));
    }

    private static Tuple subject(Caller caller, Reach reach, UUID athlete, UUID set) {
        return Tuple.tuple().addUUID(caller.tenant().value()).addUUID(athlete).addUUID(set).addBoolean(reach.chain())
                .addArrayOfUUID(reach.gyms().toArray(UUID[]::new)).addBoolean(reach.isSelf(athlete));
    }

    private static String author(Caller caller, UUID athlete) {
        return EventJson.write(caller.authorFor(athlete));
    }

    private static StoredSet stored(UUID set, Row row, @Nullable SetRequest put, List<String> warnings) {
        if (put == null) {
            return stored(set, row);
        }
        JsonArray others = row.getJsonArray(5);
        return asItStands(set, row, put, others == null ? warnings : warnings(others));
    }

    private static StoredSet stored(UUID set, Row row) {
        return asItStands(set, row, EventJson.readOwn(row.getJsonObject(4).encode(), SetRequest.class),
                warnings(row.getJsonArray(5)));
    }

    private static StoredSet asItStands(UUID set, Row row, SetRequest body, List<String> warnings) {
        return new StoredSet(set, body, row.getString(3), row.getLong(2), row.getInteger(1), warnings,
                QuarantineRepresentation.stored(row.getString(6), body));
    }

    static List<String> warnings(JsonArray stored) {
        return stored.stream().map(String::valueOf).toList();
    }
}
