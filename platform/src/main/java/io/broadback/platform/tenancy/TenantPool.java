package io.broadback.platform.tenancy;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Native SQL for one or several tenants: the only class that opens a transaction on a reactive pool. Row-level security
 * refuses every row of a tenant that was not named. Consumers and workers ask for the {@link Background} one.
 */
@ApplicationScoped
public class TenantPool {
    public static final String SET_TENANTS = "select set_config('app.tenants', $1, true)";

    private final Pool pool;

    public TenantPool(Pool pool) {
        this.pool = pool;
    }

    public <T> Uni<T> run(TenantId tenant, Function<SqlConnection, Uni<T>> work) {
        return run(List.of(tenant), work);
    }

    /** Runs the work in one transaction that sees these tenants, and no other. */
    public <T> Uni<T> run(Collection<TenantId> tenants, Function<SqlConnection, Uni<T>> work) {
        return transaction(connection -> Pipeline
                .of(nameTenants(connection, tenants), Uni.createFrom().deferred(() -> work.apply(connection)))
                .map(Tuple2::getItem2));
    }

    /** Plumbing tables (lease, position) belong to no tenant: a transaction that names none. */
    public <T> Uni<T> runWithoutTenant(Function<SqlConnection, Uni<T>> work) {
        return transaction(work);
    }

    /** Begin, tenants and the first statements of the work go out together; commit or rollback when all have answered. */
    private <T> Uni<T> transaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> Pipeline
                .of(connection.begin(), Uni.createFrom().deferred(() -> work.apply(connection)))
                .onItem().transformToUni(both -> both.getItem1().commit().replaceWith(both.getItem2()))
                .onFailure().call(failure -> rollback(connection)));
    }

    /**
     * Rows that are too many to hold: a read-only transaction that sees this tenant as of one moment, open for as long as
     * somebody listens. The connection goes back when the stream ends or fails, and when its listener leaves.
     */
    public <T> Multi<T> snapshot(TenantId tenant, Function<SqlConnection, Multi<T>> work) {
        Uni<SqlConnection> opening = Uni.createFrom().deferred(() -> open(tenant)).memoize().indefinitely();
        // A listener who leaves before the connection is there must not leave it behind.
        Uni<SqlConnection> opened = opening.onCancellation()
                .invoke(() -> opening.chain(TenantPool::giveBack).subscribe().with(done -> {
                }, neverOpened -> {
                }));
        return Multi.createFrom().resourceFromUni(() -> opened, work::apply).withFinalizer(TenantPool::giveBack);
    }

    private Uni<SqlConnection> open(TenantId tenant) {
        return pool.getConnection().chain(connection -> connection.begin()
                .chain(() -> connection.query("set transaction isolation level repeatable read read only").execute())
                .chain(() -> nameTenants(connection, List.of(tenant))).replaceWith(connection)
                .onFailure().call(failure -> giveBack(connection)));
    }

    private static Uni<Void> giveBack(SqlConnection connection) {
        return rollback(connection).onItemOrFailure().transformToUni((done, failure) -> connection.close());
    }

    private static Uni<Void> rollback(SqlConnection connection) {
        Transaction open = connection.transaction();
        return open == null ? Uni.createFrom().voidItem()
                : open.rollback().onFailure(gone -> true).recoverWithNull();
    }

    /** One statement that sets its tenant itself (a SQL function), in its own implicit transaction. */
    public Pool selfScoped() {
        return pool;
    }

    public static Uni<Void> nameTenants(SqlConnection connection, Collection<TenantId> tenants) {
        return connection.preparedQuery(SET_TENANTS).execute(Tuple.of(TenantId.setting(tenants))).replaceWithVoid();
    }
}
