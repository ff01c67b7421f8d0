package io.broadback.platform.outbox;

import java.util.UUID;

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

    /** A single job of a chain, as the subject of an entry; the subject of a whole chain is its id. */
    public record Job(TenantId chain, UUID id) {
        static Job of(String subject) {
            int end = subject.indexOf('/');
            return new Job(new TenantId(UUID.fromString(subject.substring(0, end))),
                    UUID.fromString(subject.substring(end + 1)));
        }

        String subject() {
            return chain + "/" + id;
        }
    }

    /** Remembers a job for a worker, in the transaction that starts it. */
    public static Uni<Void> announce(SqlConnection transaction, String worker, Job job) {
        return transaction.preparedQuery("insert into pending_work (worker, subject) values ($1, $2)")
                .execute(Tuple.of(worker, job.subject())).replaceWithVoid();
    }

    /** Forgets a job, in the transaction that ends it. */
    public static Uni<Void> ended(SqlConnection transaction, String worker, Job job) {
        return transaction.preparedQuery("delete from pending_work where worker = $1 and subject = $2")
                .execute(Tuple.of(worker, job.subject())).replaceWithVoid();
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
