package io.broadback.logbook.session;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.set.CommonRules;
import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.event.Ids;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Puts and reads sessions. */
@ApplicationScoped
public class WritingSessions {
    private static final String PUT = "select * from put_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

    private final TenantPool pool;
    private final OutboxRelay relay;
    private final Clock clock;

    public WritingSessions(TenantPool pool, OutboxRelay relay, Clock clock) {
        this.pool = pool;
        this.relay = relay;
        this.clock = clock;
    }

    /** What became of a session: whether it is new here, and how it stands. */
    record Written(boolean created, StoredSession session) {
    }

    Uni<Written> put(Caller caller, UUID athlete, UUID session, SessionRequest request, @Nullable Integer ifMatch) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        SessionRequest complete = request.withDefaults();
        check(complete);
        Tuple arguments = Tuple.tuple().addUUID(caller.tenant().value()).addUUID(athlete).addUUID(session)
                .addBoolean(reach.chain()).addArrayOfUUID(reach.gyms().toArray(UUID[]::new)).addBoolean(reach.isSelf(athlete))
                .addJsonObject(new JsonObject(EventJson.write(complete))).addInteger(ifMatch)
                .addJsonObject(new JsonObject(EventJson.write(caller.authorFor(athlete)))).addUUID(Ids.timeOrdered(clock));
        return requireGym(caller.tenant(), complete.gymId())
                .chain(() -> pool.selfScoped().preparedQuery(PUT).execute(arguments))
                .map(rows -> written(rows.iterator().next(), athlete, session, complete));
    }

    /**
     * Puts a session of an import in the importer's transaction; what stands there under the id already wins. That the importer
     * may was decided when the import was begun.
     */
    public Uni<Void> putImported(SqlConnection transaction, TenantId tenant, UUID athlete, Author author, UUID session,
            SessionRequest request) {
        return transaction.preparedQuery(PUT).execute(Tuple.tuple().addUUID(tenant.value()).addUUID(athlete).addUUID(session)
                .addBoolean(true).addArrayOfUUID(new UUID[0]).addBoolean(true)
                .addJsonObject(new JsonObject(EventJson.write(request.withDefaults()))).addInteger(null)
                .addJsonObject(new JsonObject(EventJson.write(author))).addUUID(Ids.timeOrdered(clock))).replaceWithVoid();
    }

    Uni<StoredSession> one(Caller caller, UUID athlete, UUID session) {
        Reach reach = caller.may(Operation.READ_SETS);
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> transaction.preparedQuery("""
                        select 'unchanged', revision, sequence, body from training_session
                         where tenant_id = $1 and athlete_id = $2 and session_id = $3""")
                        .execute(Tuple.of(caller.tenant().value(), athlete, session)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw Problem.notFound("There is no session " + session + " here");
                    }
                    return stored(session, rows.iterator().next());
                }));
    }

    private void check(SessionRequest session) {
        Violations violations = new Violations();
        CommonRules.time(violations, session.startedAt(), "startedAt", clock.instant());
        if (session.endedAt() != null && session.startedAt() != null) {
            CommonRules.time(violations, session.endedAt(), "endedAt", clock.instant());
            violations.require(!session.endedAt().isBefore(session.startedAt()), "endedAt", "lies before startedAt");
        }
        CommonRules.between(violations, session.sessionRpe(), 0, 10, "sessionRpe");
        CommonRules.text(violations, session.note(), "note");
        violations.throwIfAny();
    }

    private Uni<Void> requireGym(TenantId tenant, @Nullable UUID gym) {
        if (gym == null) {
            return Uni.createFrom().voidItem();
        }
        return pool.run(tenant, transaction -> Copies.find(transaction, tenant, Topics.CATALOG_GYMS, gym.toString(),
                GymValue.class))
                .invoke(known -> {
                    if (known.isEmpty()) {
                        throw Problem.of(ErrorCode.UNKNOWN_GYM, "There is no gym " + gym);
                    }
                })
                .replaceWithVoid();
    }

    private Written written(Row row, UUID athlete, UUID session, SessionRequest yours) {
        String outcome = row.getString(0);
        return switch (outcome) {
            case "created", "corrected" -> {
                relay.wake();
                yield new Written(outcome.equals("created"), stored(session, row));
            }
            case "unchanged" -> new Written(false, stored(session, row));
            case "unreached" -> throw ReachedAthletes.unreached(athlete);
            case "conflict" -> throw refused(ErrorCode.CONFLICT,
                    "The id is taken by a session with another content; send If-Match to correct it", session, row, yours);
            case "stale" -> throw row.getInteger(1) == null
                    ? Problem.of(ErrorCode.PRECONDITION_FAILED, "There is no such session yet; put it without If-Match",
                            "yours",
                            yours)
                    : refused(ErrorCode.PRECONDITION_FAILED, "The session is at revision " + row.getInteger(1), session, row,
                            yours);
            default -> throw new IllegalStateException("put_session answered " + outcome);
        };
    }

    /** Both versions, so that a person or a program can choose between them. */
    private static Problem refused(ErrorCode code, String detail, UUID session, Row row, SessionRequest yours) {
        StoredSession current = stored(session, row);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("current", current);
        members.put("etag", Revision.tag(current.revision()));
        members.put("yours", yours);
        return Problem.of(code, detail, members);
    }

    private static StoredSession stored(UUID session, Row row) {
        return StoredSession.stored(session, row.getJsonObject(3).encode(), row.getLong(2), row.getInteger(1));
    }
}
