package io.broadback.progression.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.outbox.PendingWork;
import io.broadback.platform.outbox.PendingWorker;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.log.FoldingLogs;
import io.broadback.progression.log.LogHeads;
import io.broadback.progression.log.LogHeads.Head;
import io.broadback.progression.target.FoldingTracks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Folds athletes again whose gym, exercise or home gym has changed, or who are to be rebuilt from their facts, as after an
 * import that has come to its end: in chunks, by one leased worker, outside the consumer's transaction, so that a chain's new
 * plates do not hold up anybody's sets.
 */
@Singleton
public class Refolding extends PendingWorker {
    private static final String WORKER = "refolding";
    private static final int CHUNK = 50;
    /**
     * About as many events as one transaction folds, whoever they are of: memory does not grow with diligence, and the event
     * loop, which requests share, is free again after a moment.
     */
    private static final int EVENTS = 2_000;
    private static final String NEXT = """
            with waiting as (
                select r.tenant_id, r.athlete_id, coalesce(h.applied_sequence, 0) as events
                  from refold r
                  left join athlete_head h on h.tenant_id = r.tenant_id and h.athlete_id = r.athlete_id
                 where r.tenant_id = $1 and (r.due_at is null or r.due_at <= clock_timestamp())
                 order by r.athlete_id limit $2)
            select athlete_id from (
                select athlete_id, sum(events) over (order by athlete_id) - events as before from waiting) as w
             where before < $3""";

    private final FoldingTracks tracks;
    private final FoldingLogs logs;
    private final OutboxRelay relay;

    public Refolding(@Background TenantPool pool, FoldingTracks tracks, FoldingLogs logs, OutboxRelay relay) {
        super(pool, "progression-refolding", WORKER);
        this.tracks = tracks;
        this.logs = logs;
        this.relay = relay;
    }

    /**
     * Remembers, in the transaction of the change, for which chains athletes have been marked. An entry that is there already
     * is
     * locked, so that the worker does not forget it before it can see the marks.
     */
    public static Uni<Void> announce(SqlConnection transaction, List<TenantId> tenants) {
        return transaction.preparedQuery("""
                insert into pending_work (worker, subject)
                select $1, t::text from unnest($2::uuid[]) with ordinality as k (t, n)
                 where exists (select 1 from refold where tenant_id = t) order by n
                on conflict (worker, subject) do update set subject = excluded.subject""")
                .execute(Tuple.of(WORKER).addArrayOfUUID(
                        tenants.stream().distinct().sorted().map(TenantId::value).toArray(UUID[]::new)))
                .replaceWithVoid();
    }

    /** Folds some athletes of one chain, if any is due. */
    @Override
    protected boolean step(String subject) {
        TenantId tenant = new TenantId(UUID.fromString(subject));
        boolean folded = pool().run(tenant, transaction -> chunk(transaction, tenant)).await().atMost(TIMEOUT);
        relay.wake();
        return folded;
    }

    private Uni<Boolean> chunk(SqlConnection transaction, TenantId tenant) {
        return transaction.preparedQuery(NEXT).execute(Tuple.of(tenant.value(), CHUNK, EVENTS)).chain(rows -> {
            List<UUID> athletes = new ArrayList<>();
            rows.forEach(row -> athletes.add(row.getUUID(0)));
            if (athletes.isEmpty()) {
                return PendingWork.forget(transaction, WORKER, tenant, "select 1 from refold where tenant_id = $3")
                        .replaceWith(false);
            }
            return fold(transaction, tenant, athletes).replaceWith(true);
        });
    }

    private Uni<Void> fold(SqlConnection transaction, TenantId tenant, List<UUID> athletes) {
        SortedSet<AthleteKey> fromFacts = new TreeSet<>();
        SortedSet<AthleteKey> fromSets = new TreeSet<>();
        // The entry goes before the fold reads, so that a change made meanwhile makes a new one.
        return transaction.preparedQuery("""
                delete from refold where tenant_id = $1 and athlete_id = any ($2) returning athlete_id, from_facts""")
                .execute(Tuple.of(tenant.value()).addArrayOfUUID(athletes.toArray(UUID[]::new)))
                .invoke(rows -> rows.forEach(row -> (row.getBoolean(1) ? fromFacts : fromSets)
                        .add(new AthleteKey(tenant, row.getUUID(0)))))
                .chain(() -> LogHeads.lock(transaction, union(fromFacts, fromSets)))
                .chain(heads -> fromFacts.isEmpty() ? Uni.createFrom().voidItem()
                        : logs.foldFromTheStart(transaction, fromFacts, of(fromFacts, heads)))
                .chain(() -> fromSets.isEmpty() ? Uni.createFrom().voidItem() : tracks.refoldAll(transaction, fromSets));
    }

    private static SortedSet<AthleteKey> union(SortedSet<AthleteKey> one, SortedSet<AthleteKey> other) {
        SortedSet<AthleteKey> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    private static Map<AthleteKey, Head> of(SortedSet<AthleteKey> athletes, Map<AthleteKey, Head> heads) {
        return heads.entrySet().stream().filter(head -> athletes.contains(head.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
