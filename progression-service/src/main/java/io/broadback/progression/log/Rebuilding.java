package io.broadback.progression.log;

import java.util.List;
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
import io.smallrye.mutiny.Uni;

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
                .chain(heads -> logs.foldFromTheStart(transaction, one, heads))
                .chain(() -> LogHeads.lock(transaction, one))
                .map(heads -> heads.containsKey(key) ? heads.get(key).appliedSequence() : 0L))
                .invoke(relay::wake);
    }
}
