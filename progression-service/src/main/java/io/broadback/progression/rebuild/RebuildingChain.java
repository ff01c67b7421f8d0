package io.broadback.progression.rebuild;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.copies.Refolding;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Marks all athletes of a chain to be rebuilt from their facts. The worker that folds again does it, some athletes in each
 * transaction, so a chain of any size takes the same memory and nobody's new sets wait for it.
 */
@ApplicationScoped
class RebuildingChain {
    private final TenantPool pool;
    private final Refolding refolding;

    RebuildingChain(TenantPool pool, Refolding refolding) {
        this.pool = pool;
        this.refolding = refolding;
    }

    /** Starts the rebuild, or starts it over, and tells how many athletes wait for it. */
    Uni<Long> start(Caller caller) {
        Reach unused = caller.may(Operation.REBUILD);
        return pool.run(caller.tenant(), transaction -> mark(transaction, caller)
                .chain(() -> Refolding.announce(transaction, List.of(caller.tenant())))
                .chain(() -> count(transaction, caller))).invoke(refolding::wake);
    }

    /** How many athletes still wait to be rebuilt. */
    Uni<Long> waiting(Caller caller) {
        Reach unused = caller.may(Operation.REBUILD);
        return pool.run(caller.tenant(), transaction -> count(transaction, caller));
    }

    private static Uni<Void> mark(SqlConnection transaction, Caller caller) {
        return transaction.preparedQuery("""
                insert into refold (tenant_id, athlete_id, from_facts)
                select tenant_id, athlete_id, true from athlete_head where tenant_id = $1 order by athlete_id
                on conflict (tenant_id, athlete_id) do update set from_facts = true""")
                .execute(Tuple.of(caller.tenant().value())).replaceWithVoid();
    }

    private static Uni<Long> count(SqlConnection transaction, Caller caller) {
        return transaction.preparedQuery("select count(*) from refold where tenant_id = $1 and from_facts")
                .execute(Tuple.of(caller.tenant().value())).map(rows -> rows.iterator().next().getLong(0));
    }
}
