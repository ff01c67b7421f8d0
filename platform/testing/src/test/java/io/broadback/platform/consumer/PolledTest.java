package io.broadback.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.consumer.Positions.Position;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.testing.engine.Engines;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

/** Positions and effects of a poll over several partitions, on a real PostgreSQL. */
class PolledTest {
    private static final String DATABASE = "polled";
    private static final String TOPIC = "some.topic.v1";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final UUID TENANT = UUID.randomUUID();
    private static final UUID TOPIC_ID = UUID.randomUUID();
    private static final Vertx VERTX = Vertx.vertx();
    private static final Pool POOL = PgBuilder.pool().with(new PoolOptions().setMaxSize(4)).using(VERTX)
            .connectingTo(PgConnectOptions.fromUri(Engines.postgres().reactiveUrl(DATABASE)).setUser(DATABASE + "_app")
                    .setPassword(DATABASE + "_app"))
            .build();

    private final TenantPool pool = new TenantPool(POOL);
    private final String consumer = "consumer-" + UUID.randomUUID();
    private final Positions positions = new Positions(consumer);
    private final Words words = new Words();
    private final Map<TopicPartition, Position> owned = new HashMap<>();

    @BeforeAll
    static void theTablesAreThere() throws SQLException, IOException {
        Engines.postgres().prepare(DATABASE);
        try (Connection connection = Engines.postgres().connect(DATABASE);
                Statement statement = connection.createStatement();
                InputStream plumbing = Polled.class.getResourceAsStream("/db/platform/V0001__plumbing.sql")) {
            statement.execute(new String(Objects.requireNonNull(plumbing).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${app}", DATABASE + "_app").replace("${relay}", DATABASE + "_relay"));
            statement.execute("create table word (partition integer, word text, transaction xid8)");
            statement.execute("grant select, insert, delete on word to " + DATABASE + "_app");
        }
    }

    @BeforeEach
    void threePartitionsAreOwned() throws SQLException {
        sql("delete from word");
        sql("delete from outbox");
        owned.putAll(take());
    }

    @AfterAll
    static void close() {
        POOL.close().await().indefinitely();
        VERTX.close().await().indefinitely();
    }

    @Test
    void a_few_records_of_several_partitions_share_one_transaction() throws SQLException {
        Polled.Outcome outcome = polled(Map.of(0, List.of("a", "b"), 1, List.of("c"), 2, List.of("d"))).apply(true);

        assertThat(outcome.failed()).isEmpty();
        assertThat(column("select word from word order by word")).containsExactly("a", "b", "c", "d");
        assertThat(column("select distinct transaction::text from word")).hasSize(1);
        assertThat(nextOffsets()).containsExactly("2", "1", "1");
        assertThat(outcome.reached().values()).extracting(Position::nextOffset).containsExactlyInAnyOrder(2L, 1L, 1L);
        assertThat(words.committed).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void one_record_that_cannot_be_applied_keeps_no_other_partition_from_its_records() throws SQLException {
        Polled.Outcome outcome = polled(Map.of(0, List.of("a", "poison", "b"), 1, List.of("c"))).apply(true);

        assertThat(outcome.failed()).isEmpty();
        assertThat(column("select word from word order by word")).containsExactly("a", "b", "c");
        assertThat(nextOffsets()).containsExactly("3", "1", "-1");
        assertThat(column("select body from outbox")).containsExactly("poison");
    }

    @Test
    void an_unreadable_record_is_buried_in_the_shared_transaction() throws SQLException {
        polled(Map.of(0, List.of("a"), 1, List.of("unreadable", "b"))).apply(true);

        assertThat(column("select word from word order by word")).containsExactly("a", "b");
        assertThat(column("select distinct transaction::text from word")).hasSize(1);
        assertThat(column("select body from outbox")).containsExactly("unreadable");
    }

    @Test
    void nothing_of_the_poll_is_stored_when_one_of_its_partitions_belongs_to_another_owner() throws SQLException {
        sql("update consumer_position set epoch = epoch + 1 where consumer = '" + consumer + "' and partition = 1");

        assertThatThrownBy(() -> polled(Map.of(0, List.of("a"), 1, List.of("b"), 2, List.of("c"))).apply(true))
                .isInstanceOf(Positions.Fenced.class);
        assertThat(column("select word from word")).isEmpty();
        assertThat(nextOffsets()).containsExactly("-1", "-1", "-1");
        assertThat(words.committed).isEmpty();
    }

    @Test
    void after_a_failure_partitions_move_each_on_its_own() throws SQLException {
        polled(Map.of(0, List.of("a"), 1, List.of("b"))).apply(false);

        assertThat(column("select distinct transaction::text from word")).hasSize(2);
        assertThat(nextOffsets()).containsExactly("1", "1", "-1");
    }

    private Polled polled(Map<Integer, List<String>> bodies) {
        Map<Position, List<ConsumedRecord>> records = new HashMap<>();
        bodies.forEach((partition, some) -> {
            List<ConsumedRecord> ofPartition = new ArrayList<>();
            for (int offset = 0; offset < some.size(); offset++) {
                ofPartition.add(new ConsumedRecord(TOPIC, partition, offset, TENANT + "/" + partition,
                        some.get(offset).getBytes(StandardCharsets.UTF_8), Map.of("ce_tenantid", TENANT.toString())));
            }
            records.put(Objects.requireNonNull(owned.get(new TopicPartition(TOPIC, partition))), ofPartition);
        });
        return new Polled(consumer, Map.of(TOPIC, words), positions, pool, PATIENCE, records);
    }

    private Map<TopicPartition, Position> take() {
        List<TopicPartition> partitions = List.of(new TopicPartition(TOPIC, 0), new TopicPartition(TOPIC, 1),
                new TopicPartition(TOPIC, 2));
        return pool.runWithoutTenant(transaction -> positions.take(transaction, partitions, topic -> TOPIC_ID)).await()
                .atMost(PATIENCE);
    }

    private List<String> nextOffsets() throws SQLException {
        return column("select next_offset from consumer_position where consumer = '" + consumer + "' order by partition");
    }

    private static void sql(String statement) throws SQLException {
        try (Connection connection = Engines.postgres().connect(DATABASE); Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static List<String> column(String query) throws SQLException {
        try (Connection connection = Engines.postgres().connect(DATABASE);
                Statement run = connection.createStatement();
                ResultSet rows = run.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Stores every word with the transaction it came in; "poison" violates a type, "unreadable" cannot be decoded. */
    private static final class Words implements TopicHandler<String> {
        private final List<String> committed = new CopyOnWriteArrayList<>();

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String decode(ConsumedRecord record) throws UnreadableEvent {
            String word = new String(Objects.requireNonNull(record.body()), StandardCharsets.UTF_8);
            if (word.equals("unreadable")) {
                throw new UnreadableEvent("Cannot be read");
            }
            return record.partition() + word;
        }

        @Override
        public Uni<Void> apply(SqlConnection transaction, List<String> words) {
            Uni<Void> all = Uni.createFrom().voidItem();
            for (String word : words) {
                String partition = word.endsWith("poison") ? "no number" : word.substring(0, 1);
                all = all.chain(() -> transaction.preparedQuery("""
                        insert into word (partition, word, transaction) values ($1::text::integer, $2, pg_current_xact_id())""")
                        .execute(Tuple.of(partition, word.substring(1))).replaceWithVoid());
            }
            return all;
        }

        @Override
        public void committed(List<String> words) {
            words.forEach(word -> committed.add(word.substring(1)));
        }
    }
}
