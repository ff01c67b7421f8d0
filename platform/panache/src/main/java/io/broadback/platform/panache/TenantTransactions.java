package io.broadback.platform.panache;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * The only place that opens a Panache session: every read and write runs in a transaction whose connection sees one tenant. A
 * transaction of another tenant that is already open on this context is refused, because it would be taken over silently.
 */
@ApplicationScoped
public class TenantTransactions {
    private static final String OPEN_TENANT = TenantTransactions.class.getName();

    public <T> Uni<T> run(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context context = Vertx.currentContext();
            if (context == null) {
                return Uni.createFrom().failure(new IllegalStateException("A tenant transaction needs a Vert.x context"));
            }
            TenantId open = context.getLocal(OPEN_TENANT);
            if (open != null && !open.equals(tenant)) {
                return Uni.createFrom().failure(new IllegalStateException("A transaction of another tenant is open here"));
            }
            context.putLocal(OPEN_TENANT, tenant);
            return Panache.withTransaction(() -> Panache.getSession()
                    .chain(session -> session.createNativeQuery(TenantPool.SET_TENANTS.replace("$1", ":tenants"), String.class)
                            .setParameter("tenants", TenantId.setting(List.of(tenant))).getSingleResult()
                            .chain(named -> work.apply(session))))
                    .onTermination().invoke(() -> {
                        // Only the outermost call ends the transaction.
                        if (open == null) {
                            context.removeLocal(OPEN_TENANT);
                        }
                    });
        });
    }
}
