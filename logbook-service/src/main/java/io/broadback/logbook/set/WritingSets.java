package io.broadback.logbook.set;

import java.time.Clock;
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
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
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
        String exerciseId = request.exerciseId() == null ? "" : request.exerciseId();
        return exercises.find(caller.tenant(), exerciseId).chain(exercise -> {
            CheckedSet checked = CheckedSet.check(set, request, exercise, clock.instant(), ifMatch);
            String body = EventJson.write(checked.set());
            Supplier<Tuple> arguments = () -> subject(caller, reach, athlete, set).addString(body)
                    .addString(EventJson.write(checked.warnings())).addInteger(ifMatch).addString(author(caller, athlete))
                    .addUUID(Ids.timeOrdered(clock));
            return judged(checked.judging().ask(arguments.get()),
                    facts -> checked.judging().decide(arguments.get(), facts))
                    .map(row -> written(row, athlete, set, checked));
        });
    }

    /** Asked again only if another write of the athlete changed the facts in between: one of the two always gets on. */
    private Uni<Row> judged(Tuple arguments, Function<String, Tuple> decision) {
        return pool.selfScoped().preparedQuery(PUT).execute(arguments).map(rows -> rows.iterator().next())
                .chain(row -> SetAnswers.outcome(row).equals("judge")
                        ? judged(decision.apply(SetAnswers.facts(row)), decision)
                        : Uni.createFrom().item(row));
    }

    Uni<Written> changeStatus(Caller caller, UUID athlete, UUID set, String status, @Nullable Integer ifMatch) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        Tuple arguments = subject(caller, reach, athlete, set).addString(status).addInteger(ifMatch)
                .addString(author(caller, athlete)).addUUID(Ids.timeOrdered(clock));
        return pool.selfScoped().preparedQuery(STATUS).execute(arguments)
                .map(rows -> written(rows.iterator().next(), athlete, set, null));
    }

    private Written written(Row row, UUID athlete, UUID set, @Nullable CheckedSet put) {
        String outcome = SetAnswers.outcome(row);
        return switch (outcome) {
            case "created", "corrected", "changed" -> {
                relay.wake();
                yield new Written(outcome.equals("created"), stored(set, row, put));
            }
            case "unchanged" -> new Written(false, stored(set, row, put));
            case "unreached" -> throw ReachedAthletes.unreached(athlete);
            case "absent" -> throw Problem.notFound("There is no set " + set + " here");
            default -> throw Refusal.of(set, row, put == null ? null : put.set()).problem();
        };
    }

    private static StoredSet stored(UUID set, Row row, @Nullable CheckedSet put) {
        return put == null ? SetAnswers.stored(set, row) : SetAnswers.stored(set, row, put.set(), put.warnings());
    }

    private static Tuple subject(Caller caller, Reach reach, UUID athlete, UUID set) {
        return Tuple.tuple().addUUID(caller.tenant().value()).addUUID(athlete).addUUID(set).addBoolean(reach.chain())
                .addArrayOfUUID(reach.gyms().toArray(UUID[]::new)).addBoolean(reach.isSelf(athlete));
    }

    private static String author(Caller caller, UUID athlete) {
        return EventJson.write(caller.authorFor(athlete));
    }
}
