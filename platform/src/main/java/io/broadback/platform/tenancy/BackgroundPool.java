package io.broadback.platform.tenancy;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;

/** Gives the {@link TenantPool} over the datasource of consumers and workers. */
@Dependent
class BackgroundPool {
    @Produces
    @Singleton
    @Background
    TenantPool pool(@ReactiveDataSource("background") Pool pool) {
        return new TenantPool(pool);
    }
}
