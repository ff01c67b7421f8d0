package io.broadback.progression.copies;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.broadback.platform.outbox.LeasedWorker;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.log.LogHeads;
import io.broadback.progression.target.FoldingTracks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Folds athletes again whose gym, exercise or home gym has changed: in chunks, by one leased worker, outside the consumer's
 * transaction, so that a chain's new plates do not hold up anybody's sets.
 */
@ApplicationScoped
public class Refolding {
    private static final String WORKER = "refolding";
    private static final int CHUNK = 50;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final TenantPool pool;
    private final FoldingTracks tracks;
    private final OutboxRelay relay;
    private final LeasedWorker worker;

    public Refolding(@Background TenantPool pool, FoldingTracks tracks, OutboxRelay relay) {
        this.pool = pool;
        this.tracks = tracks;
        this.relay = relay;
        this.worker = new LeasedWorker(pool.selfScoped(), "progression-refolding", this::foldChunk);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        worker.stop();
    }

    /** Remembers, in the transaction of the change, for which chains athletes have been marked. */
    public static Uni<Void> announce(SqlConnection transaction, List<TenantId> tenants) {
        return transaction
                .preparedQuery(
                        """
                                insert into pending_work (worker, subject) select $1, $2 where exists (select 1 from refold where tenant_id = $3)
                                on conflict do nothing""")
                .executeBatch(tenants.stream().distinct().sorted()
                        .map(tenant -> Tuple.of(WORKER, tenant.toString(), tenant.value())).toList())
                .replaceWithVoid();
    }

    /** Tells the worker that athletes have been marked. */
    public void wake() {
        worker.wake();
    }

    /** Folds some athletes of one chain; false when nothing is waiting. */
    private boolean foldChunk() {
        List<UUID> waiting = new ArrayList<>();
        pool.runWithoutTenant(transaction -> transaction
                .preparedQuery("select subject from pending_work where worker = $1 order by subject limit 1")
                .execute(Tuple.of(WORKER))).await().atMost(TIMEOUT)
                .forEach(row -> waiting.add(UUID.fromString(row.getString(0))));
        if (waiting.isEmpty()) {
            return false;
        }
        TenantId tenant = new TenantId(waiting.get(0));
        pool.run(tenant, transaction -> chunk(transaction, tenant)).await().atMost(TIMEOUT);
        relay.wake();
        return true;
    }

    private Uni<Void> chunk(SqlConnection transaction, TenantId tenant) {
        return transaction.preparedQuery("""
                select athlete_id from refold where tenant_id = $1 order by athlete_id limit $2""")
                .execute(Tuple.of(tenant.value(), CHUNK)).chain(rows -> {
                    SortedSet<AthleteKey> athletes = new TreeSet<>();
                    rows.forEach(row -> athletes.add(new AthleteKey(tenant, row.getUUID(0))));
                    if (athletes.isEmpty()) {
                        return transaction.preparedQuery("""
                                delete from pending_work where worker = $1 and subject = $2
                                   and not exists (select 1 from refold where tenant_id = $3)""")
                                .execute(Tuple.of(WORKER, tenant.toString(), tenant.value())).replaceWithVoid();
                    }
                    // The entry goes before the fold reads, so that a change made meanwhile makes a new one.
                    return transaction.preparedQuery("delete from refold where tenant_id = $1 and athlete_id = any ($2)")
                            .execute(Tuple.of(tenant.value()).addArrayOfUUID(
                                    athletes.stream().map(AthleteKey::athlete).toArray(UUID[]::new)))
                            .chain(() -> LogHeads.lock(transaction, athletes))
                            .chain(() -> tracks.refoldAll(transaction, athletes));
                });
    }
}
