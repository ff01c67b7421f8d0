package io.broadback.progression.plateau;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.Outbox;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.outbox.PendingWorker;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Judges athletes whose guidance may have changed and tells program what did: a leased worker, a few athletes in each
 * transaction, because a fold of one of them waits meanwhile.
 */
@Singleton
class PublishingGuidance extends PendingWorker {
    private static final int CHUNK = 5;
    private static final String MINUTE_NOW = "to_char(clock_timestamp() at time zone 'UTC', " + GuidanceDue.MINUTE + ")";
    /** A subject outlives its minute for a while: whoever marked an athlete for it may not have committed yet. */
    private static final String OVER = "to_char((clock_timestamp() - interval '2 minutes') at time zone 'UTC', "
            + GuidanceDue.MINUTE + ")";

    private final ExerciseCopies exercises;
    private final SelectPictures pictures;
    private final OutboxRelay relay;
    private final Clock clock;

    PublishingGuidance(@Background TenantPool pool, ExerciseCopies exercises, SelectPictures pictures, OutboxRelay relay,
            Clock clock) {
        super(pool, "progression-guidance", GuidanceDue.WORKER);
        this.exercises = exercises;
        this.pictures = pictures;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    protected String due() {
        return "left(subject, 16) <= " + MINUTE_NOW;
    }

    /** Judges some athletes of a chain; false when none is due. */
    @Override
    protected boolean step(String subject) {
        TenantId tenant = new TenantId(UUID.fromString(subject.substring(subject.indexOf(' ') + 1)));
        boolean found = exercises.all(tenant).map(Catalogue::new)
                .chain(catalogue -> pool().run(tenant, transaction -> judge(transaction, tenant, catalogue, subject)))
                .await().atMost(TIMEOUT);
        if (found) {
            relay.wake();
        }
        return found;
    }

    private Uni<Boolean> judge(SqlConnection transaction, TenantId tenant, Catalogue catalogue, String subject) {
        // The entry goes before the history is read, so that a set folded meanwhile makes a new one.
        return transaction.preparedQuery("""
                delete from guidance_due where tenant_id = $1 and athlete_id in (
                       select athlete_id from guidance_due where tenant_id = $1 and due_at <= clock_timestamp()
                        order by due_at, athlete_id limit $2) returning athlete_id""")
                .execute(Tuple.of(tenant.value(), CHUNK)).chain(rows -> {
                    List<UUID> athletes = new ArrayList<>();
                    rows.forEach(row -> athletes.add(row.getUUID(0)));
                    return athletes.isEmpty() ? forget(transaction, subject).replaceWith(false)
                            : pictures.of(transaction, tenant, athletes, catalogue)
                                    .chain(found -> publish(transaction, tenant, found)).replaceWith(true);
                });
    }

    private static Uni<Void> forget(SqlConnection transaction, String subject) {
        return transaction.preparedQuery("delete from pending_work where worker = $1 and subject = $2 and left(subject, 16) < "
                + OVER).execute(Tuple.of(GuidanceDue.WORKER, subject)).replaceWithVoid();
    }

    private record Stored(@Nullable String body, long nextVersion) {
    }

    private Uni<Void> publish(SqlConnection transaction, TenantId tenant, Map<UUID, AthletePicture> found) {
        return stored(transaction, tenant, found.keySet().toArray(UUID[]::new)).chain(before -> {
            List<Tuple> rows = new ArrayList<>();
            List<OutgoingEvent> events = new ArrayList<>();
            before.forEach((athlete, old) -> {
                GuidanceValue value = Guidance.of(tenant, Objects.requireNonNull(found.get(athlete)));
                String body = EventJson.write(value);
                boolean nothingToSay = old.body() == null && value.changes().isEmpty() && value.deloadCalls().isEmpty();
                if (!nothingToSay && !body.equals(old.body())) {
                    rows.add(Tuple.of(tenant.value(), athlete, body, old.nextVersion()));
                    events.add(OutgoingEvent.ofAthlete(tenant, athlete, Topics.PROGRESSION_GUIDANCE, "", "/progression",
                            GuidanceValue.CHANGED, Ids.timeOrdered(clock), clock.instant(),
                            value.versioned(old.nextVersion())));
                }
            });
            return rows.isEmpty() ? Uni.createFrom().voidItem()
                    : transaction.preparedQuery("""
                            insert into guidance (tenant_id, athlete_id, body, version) values ($1, $2, $3, $4)
                            on conflict (tenant_id, athlete_id) do update
                               set body = excluded.body, version = excluded.version""").executeBatch(rows)
                            .chain(() -> Outbox.add(transaction, events));
        });
    }

    private static Uni<Map<UUID, Stored>> stored(SqlConnection transaction, TenantId tenant, UUID[] athletes) {
        return transaction.preparedQuery("""
                select k.a, g.body, next_version(g.version) from unnest($2::uuid[]) as k (a)
                  left join guidance g on g.tenant_id = $1 and g.athlete_id = k.a""")
                .execute(Tuple.of(tenant.value()).addArrayOfUUID(athletes)).map(rows -> {
                    Map<UUID, Stored> stored = new HashMap<>();
                    for (Row row : rows) {
                        stored.put(row.getUUID(0), new Stored(row.getString(1), row.getLong(2)));
                    }
                    return stored;
                });
    }
}
