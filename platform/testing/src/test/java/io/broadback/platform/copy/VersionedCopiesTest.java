package io.broadback.platform.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.broadback.platform.copy.VersionedCopies.Version;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.testing.Fixtures;
import io.broadback.testing.engine.Engines;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

class VersionedCopiesTest {
    private static final String DATABASE = "versioned_copies";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Vertx VERTX = Vertx.vertx();
    private static final Pool ONLY_CONNECTION = PgBuilder.pool().with(new PoolOptions().setMaxSize(1)).using(VERTX)
            .connectingTo(PgConnectOptions.fromUri(Engines.postgres().reactiveUrl(DATABASE)).setUser(DATABASE + "_app")
                    .setPassword(DATABASE + "_app"))
            .build();

    private final TenantId tenant = new TenantId(UUID.randomUUID());
    private final TenantPool pool = new TenantPool(ONLY_CONNECTION);
    private final VersionedCopies<ExerciseValue> exercises = new VersionedCopies<>(Topics.CATALOG_EXERCISES,
            ExerciseValue.class, 10);

    @BeforeAll
    static void theCopiesAreThere() throws SQLException, IOException {
        Engines.postgres().prepare(DATABASE);
        try (Connection connection = Engines.postgres().connect(DATABASE);
                Statement statement = connection.createStatement();
                InputStream plumbing = VersionedCopies.class.getResourceAsStream("/db/platform/V0001__plumbing.sql")) {
            statement.execute(new String(Objects.requireNonNull(plumbing).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${app}", DATABASE + "_app").replace("${relay}", DATABASE + "_relay"));
        }
    }

    @AfterAll
    static void close() {
        ONLY_CONNECTION.close().await().indefinitely();
        VERTX.close().await().indefinitely();
    }

    @Test
    void a_transaction_that_holds_the_last_connection_needs_no_other_one() throws SQLException {
        copy(Fixtures.barbellRow(), 1);

        assertThat(seen(new Version(tenant, "barbell_row", 1))).containsValue(Fixtures.barbellRow());
    }

    @Test
    void a_new_version_is_read_although_an_older_one_is_held() throws SQLException {
        copy(Fixtures.barbellRow(), 5);
        seen(new Version(tenant, "barbell_row", 5));

        Version next = new Version(tenant, "barbell_row", 6);
        change(Fixtures.cableRow(), next);

        assertThat(seen(next)).containsExactly(Map.entry(next, Fixtures.cableRow()));
    }

    @Test
    void a_version_that_is_held_is_not_read_again() throws SQLException {
        copy(Fixtures.barbellRow(), 7);
        Version held = new Version(tenant, "barbell_row", 7);
        seen(held);

        change(Fixtures.cableRow(), new Version(tenant, "barbell_row", 8));

        assertThat(seen(held)).containsExactly(Map.entry(held, Fixtures.barbellRow()));
    }

    private Map<Version, ExerciseValue> seen(Version version) {
        return pool.run(tenant, transaction -> exercises.of(transaction, List.of(version))).await().atMost(PATIENCE);
    }

    private void change(ExerciseValue exercise, Version version) throws SQLException {
        try (Connection connection = Engines.postgres().connect(DATABASE);
                PreparedStatement update = connection.prepareStatement(
                        "update copied_value set value = ?::jsonb, version = ? where tenant_id = ? and record_key = ?")) {
            update.setString(1, EventJson.write(exercise));
            update.setLong(2, version.version());
            update.setObject(3, tenant.value());
            update.setString(4, version.key());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private void copy(ExerciseValue exercise, long version) throws SQLException {
        try (Connection connection = Engines.postgres().connect(DATABASE);
                PreparedStatement insert = connection.prepareStatement(
                        """
                                insert into copied_value (tenant_id, topic, record_key, version, value) values (?, ?, ?, ?, ?::jsonb)""")) {
            insert.setObject(1, tenant.value());
            insert.setString(2, Topics.CATALOG_EXERCISES.topic());
            insert.setString(3, exercise.id());
            insert.setLong(4, version);
            insert.setString(5, EventJson.write(exercise));
            insert.executeUpdate();
        }
    }
}
