package io.broadback.progression.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.log.LogHeads.Head;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Rebuilds an athlete's targets from the facts, as if nothing had ever been folded. Equal facts give equal targets: what a
 * rebuild changes but for versions was a fault.
 */
@ApplicationScoped
public class Rebuilding {
    private final TenantPool pool;
    private final FoldingLogs logs;
    private final OutboxRelay relay;

    Rebuilding(TenantPool pool, FoldingLogs logs, OutboxRelay relay) {
        this.pool = pool;
        this.logs = logs;
        this.relay = relay;
    }

    /** Rebuilds and returns up to which event the log has been folded. */
    Uni<Long> rebuild(Caller caller, UUID athlete) {
        Reach reach = caller.may(Operation.REBUILD);
        AthleteKey key = new AthleteKey(caller.tenant(), athlete);
        SortedSet<AthleteKey> one = new TreeSet<>(List.of(key));
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> LogHeads.lock(transaction, one))
                .chain(heads -> again(transaction, one, heads))
                .chain(() -> LogHeads.lock(transaction, one))
                .map(heads -> heads.containsKey(key) ? heads.get(key).appliedSequence() : 0L))
                .invoke(relay::wake);
    }

    /** Folds all facts of these athletes as if none had been folded; their heads must be locked. */
    public Uni<Void> again(SqlConnection transaction, SortedSet<AthleteKey> athletes, Map<AthleteKey, Head> heads) {
        Map<AthleteKey, Head> fromTheStart = new HashMap<>();
        heads.forEach((athlete, head) -> fromTheStart.put(athlete, new Head(0, head.status())));
        return forget(transaction, athletes).chain(() -> logs.fold(transaction, athletes, fromTheStart));
    }

    private static Uni<Void> forget(SqlConnection transaction, SortedSet<AthleteKey> athletes) {
        return Pipeline.of(
                transaction.preparedQuery("""
                        delete from performed_set p using unnest($1::uuid[], $2::uuid[]) as k (t, a)
                         where p.tenant_id = k.t and p.athlete_id = k.a""").execute(AthleteKey.arrays(athletes)),
                transaction.preparedQuery("""
                        delete from performed_session p using unnest($1::uuid[], $2::uuid[]) as k (t, a)
                         where p.tenant_id = k.t and p.athlete_id = k.a""").execute(AthleteKey.arrays(athletes)),
                transaction.preparedQuery("""
                        update athlete_head h set applied_sequence = 0 from unnest($1::uuid[], $2::uuid[]) as k (t, a)
                         where h.tenant_id = k.t and h.athlete_id = k.a""").execute(AthleteKey.arrays(athletes)))
                .replaceWithVoid();
    }
}
