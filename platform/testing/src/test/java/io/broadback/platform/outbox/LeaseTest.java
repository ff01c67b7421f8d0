package io.broadback.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.broadback.testing.engine.Engines;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

class LeaseTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Pool pool;

    @BeforeAll
    static void theLeaseTableIsThere() throws SQLException {
        Engines.postgres().prepare("lease");
        try (Connection connection = Engines.postgres().connect("lease"); var statement = connection.createStatement()) {
            statement.execute("create table if not exists lease (name text primary key, holder uuid not null, "
                    + "epoch bigint not null, expires_at timestamptz not null)");
        }
        pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(4)).using(VERTX)
                .connectingTo(PgConnectOptions.fromUri(Engines.postgres().reactiveUrl("lease"))
                        .setUser(Engines.postgres().superuser()).setPassword(Engines.postgres().password()))
                .build();
    }

    @AfterAll
    static void close() {
        pool.close().await().indefinitely();
        VERTX.close().await().indefinitely();
    }

    @Test
    void one_of_two_holds_it_until_it_is_released() {
        String name = UUID.randomUUID().toString();
        Lease first = new Lease(pool, name, UUID.randomUUID());
        Lease second = new Lease(pool, name, UUID.randomUUID());
        assertThat(first.hold()).isTrue();
        assertThat(first.isHeld()).isTrue();
        assertThat(second.hold()).isFalse();
        assertThat(second.isHeld()).isFalse();
        first.release();
        assertThat(first.isHeld()).isFalse();
        assertThat(second.hold()).isTrue();
    }

    @Test
    void a_holder_that_vanished_is_followed_when_the_lease_expires_by_the_databases_clock() throws SQLException {
        String name = UUID.randomUUID().toString();
        assertThat(new Lease(pool, name, UUID.randomUUID()).hold()).isTrue();
        Lease follower = new Lease(pool, name, UUID.randomUUID());
        assertThat(follower.hold()).isFalse();
        try (Connection connection = Engines.postgres().connect("lease"); var statement = connection.createStatement()) {
            statement.execute(
                    "update lease set expires_at = clock_timestamp() - interval '1 second' where name = '" + name + "'");
        }
        assertThat(follower.hold()).isTrue();
        try (Connection connection = Engines.postgres().connect("lease");
                var rows = connection.createStatement().executeQuery("select epoch from lease where name = '" + name + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).as("a new holder is a new epoch").isEqualTo(2);
        }
    }

    @Test
    void a_holder_in_doubt_asks_again_and_keeps_its_epoch() throws SQLException {
        String name = UUID.randomUUID().toString();
        Lease lease = new Lease(pool, name, UUID.randomUUID());
        assertThat(lease.hold()).isTrue();
        lease.doubt();
        assertThat(lease.isHeld()).isFalse();
        assertThat(lease.hold()).isTrue();
        try (Connection connection = Engines.postgres().connect("lease");
                var rows = connection.createStatement().executeQuery("select epoch from lease where name = '" + name + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(1);
        }
    }
}
