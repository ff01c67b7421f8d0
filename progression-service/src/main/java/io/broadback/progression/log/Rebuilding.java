package io.broadback.progression.log;

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
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.log.LogHeads.Head;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Rebuilds an athlete's targets from the facts, as if nothing had ever been folded. Equal facts give equal targets: what a
 * rebuild changes but for versions was a fault.
 */
@ApplicationScoped
class Rebuilding {
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
                .chain(heads -> forget(transaction, key)
                        .chain(() -> logs.fold(transaction, one,
                                Map.of(key, new Head(0, heads.get(key) == null ? "APPLIED" : heads.get(key).status())))))
                .chain(() -> LogHeads.lock(transaction, one))
                .map(heads -> heads.containsKey(key) ? heads.get(key).appliedSequence() : 0L))
                .invoke(relay::wake);
    }

    private static Uni<Void> forget(SqlConnection transaction, AthleteKey athlete) {
        Tuple arguments = Tuple.of(athlete.tenant().value(), athlete.athlete());
        return transaction.preparedQuery("delete from performed_set where tenant_id = $1 and athlete_id = $2")
                .execute(arguments)
                .chain(() -> transaction.preparedQuery("delete from performed_session where tenant_id = $1 and athlete_id = $2")
                        .execute(arguments))
                .chain(() -> transaction.preparedQuery("""
                        update athlete_head set applied_sequence = 0 where tenant_id = $1 and athlete_id = $2""")
                        .execute(arguments))
                .replaceWithVoid();
    }
}
