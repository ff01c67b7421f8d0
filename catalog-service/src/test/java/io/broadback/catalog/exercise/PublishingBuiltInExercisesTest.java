package io.broadback.catalog.exercise;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.json.EventJson;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.TestTopics;
import io.broadback.testing.engine.Engines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class PublishingBuiltInExercisesTest {
    private static final String TOPIC = "catalog.exercises.v1";
    private static final UUID NIL = new UUID(0, 0);

    @Inject
    PublishingBuiltInExercises publishing;

    @Inject
    ExerciseCatalogue catalogue;

    @Test
    void everyBuiltInExerciseIsPublishedUnderTheNilTenant() throws IOException {
        Set<String> ids = TheCatalogue.EXERCISES.all().stream().map(exercise -> exercise.id().value()).collect(toSet());
        Set<String> seen = new HashSet<>();

        var records = TestTopics.await(TOPIC, 36,
                record -> ids.contains(record.key().substring(37)) && seen.add(record.key()));

        assertThat(records).hasSize(36);
        for (ConsumerRecord<String, byte[]> record : records) {
            ExerciseValue value = EventJson.read(record.value(), ExerciseValue.class);
            assertThat(record.key()).isEqualTo(NIL + "/" + value.id());
            assertThat(record.partition()).isEqualTo(Topics.partition(record.key(), 12));
            assertThat(value.tenantId()).isEqualTo(NIL);
            assertThat(value.version()).isPositive();
            assertThat(value).isEqualTo(TheCatalogue.exercise(value.id()).toValue(value.version()));
            assertThat(TestTopics.header(record, "ce_specversion")).isEqualTo("1.0");
            assertThat(TestTopics.header(record, "ce_source")).isEqualTo("/catalog");
            assertThat(TestTopics.header(record, "ce_type")).isEqualTo("io.broadback.catalog.exercise.changed.v1");
            assertThat(TestTopics.header(record, "ce_subject")).isEqualTo("exercises/" + value.id());
            assertThat(TestTopics.header(record, "ce_tenantid")).isEqualTo(NIL.toString());
            assertThat(UUID.fromString(TestTopics.header(record, "ce_id")).version()).isEqualTo(7);
            assertThat(TestTopics.header(record, "content-type")).isEqualTo("application/json");
        }
    }

    @Test
    void anotherStartPublishesNothing() throws SQLException {
        long before = outboxRowsEver();

        assertThat(publish()).isZero();

        assertThat(outboxRowsEver()).isEqualTo(before);
    }

    @Test
    void replicasThatStartTogetherPublishAChangeOnce() throws Exception {
        asOperator("update published_content set body = replace(body, 'Seal Row', 'Old name') where record_key = 'seal_row'");
        long before = catalogue.find(new ExerciseId("seal_row")).orElseThrow().version();

        List<Integer> published;
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            published = replicas.invokeAll(Collections.<Callable<Integer>> nCopies(4, this::publish)).stream()
                    .map(Future::resultNow).toList();
        }

        assertThat(published).containsExactlyInAnyOrder(1, 0, 0, 0);
        PublishedExercise now = catalogue.find(new ExerciseId("seal_row")).orElseThrow();
        assertThat(now.version()).isGreaterThan(before);
        assertThat(latest("seal_row", value -> value.version() == now.version()).name()).isEqualTo("Seal Row");
    }

    @Test
    void anExerciseThatLeftTheContentIsRetired() throws SQLException {
        asOperator("""
                insert into published_content select tenant_id, topic, 'sled_row', replace(body, 'seal_row', 'sled_row'), 1
                  from published_content where record_key = 'seal_row'""");

        assertThat(publish()).isEqualTo(1);
        assertThat(publish()).isZero();
        assertThat(latest("sled_row", ExerciseValue::retired).version()).isGreaterThan(1);
        assertThat(catalogue.find(new ExerciseId("sled_row"))).isEmpty();
    }

    private int publish() {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Uni.createFrom().deferred(publishing::publish));
        } catch (Throwable failure) {
            throw new AssertionError(failure);
        }
    }

    private static ExerciseValue latest(String id, Predicate<ExerciseValue> wanted) {
        return TestTopics.await(TOPIC, 1, record -> record.key().endsWith("/" + id) && wanted.test(value(record)))
                .stream().map(PublishingBuiltInExercisesTest::value).findFirst().orElseThrow();
    }

    private static ExerciseValue value(ConsumerRecord<String, byte[]> record) {
        try {
            return EventJson.read(record.value(), ExerciseValue.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static long outboxRowsEver() throws SQLException {
        try (Connection connection = Engines.postgres().connect("catalog");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_value from outbox_id_seq")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }

    private static void asOperator(String sql) throws SQLException {
        try (Connection connection = Engines.postgres().connect("catalog");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
