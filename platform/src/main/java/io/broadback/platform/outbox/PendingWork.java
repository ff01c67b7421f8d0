package io.broadback.platform.outbox;

import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * The entries of {@code pending_work} by which leased workers find the chains that have something for them. Whoever announces
 * work for a chain that has an entry already must lock it ({@code on conflict … do update}); {@link #forget} relies on that.
 */
public final class PendingWork {
    private PendingWork() {
    }

    /**
     * Forgets the entry of a chain unless {@code work}, a query with the chain as $3, finds a row. First the lock, then the
     * look: the second statement sees what was committed by whoever held the lock.
     */
    public static Uni<Void> forget(SqlConnection transaction, String worker, TenantId chain, String work) {
        return transaction.preparedQuery("select 1 from pending_work where worker = $1 and subject = $2 for update")
                .execute(Tuple.of(worker, chain.toString()))
                .chain(() -> transaction.preparedQuery(
                        "delete from pending_work where worker = $1 and subject = $2 and not exists (" + work + ")")
                        .execute(Tuple.of(worker, chain.toString(), chain.value())))
                .replaceWithVoid();
    }
}
