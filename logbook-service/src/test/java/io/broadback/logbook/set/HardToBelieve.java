package io.broadback.logbook.set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;

import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** An athlete with a known exercise, whose entries are judged by what was logged before (rule 3.14). */
abstract class HardToBelieve {
    static final UUID TENANT = Fixtures.anyId();
    static final UUID GYM = Fixtures.anyId();
    static final String MONDAY = "2026-11-02T18:00:00Z";
    static final String THURSDAY = "2026-11-05T18:00:00Z";
    static final String NEXT_MONDAY = "2026-11-09T18:00:00Z";
    private static boolean published;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    final UUID athlete = Fixtures.anyId();
    final UUID third = UUID.randomUUID();

    @BeforeEach
    void theExerciseIsKnown() {
        if (!published) {
            try (TestTopics topics = new TestTopics()) {
                Fixtures.publish(topics, Fixtures.barbellRow());
            }
            published = true;
        }
        String warmUp = set(UUID.randomUUID(), MONDAY, 45, 5).replace("working", "warm_up");
        await(() -> asAthlete().body(warmUp).put(path(UUID.randomUUID())).statusCode() == 201);
    }

    List<UUID> twoSessionsWith(int load) {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        put(ids.get(0), set(UUID.randomUUID(), MONDAY, load, 5)).statusCode(201).body("status", equalTo("ok"));
        put(ids.get(1), set(UUID.randomUUID(), THURSDAY, load, 5)).statusCode(201).body("status", equalTo("ok"));
        return ids;
    }

    static String set(UUID session, String at, int load, int reps) {
        return """
                {"sessionId":"%s","performedAt":"%s","exerciseId":"barbell_row","setIndex":1,"setType":"working",\
                "load":{"value":%d,"unit":"lb"},"reps":%d,"note":null}""".formatted(session, at, load, reps);
    }

    ValidatableResponse put(UUID id, String body) {
        return asAthlete().body(body).put(path(id)).then();
    }

    ValidatableResponse correct(UUID id, int revision, String body) {
        return asAthlete().header("If-Match", "\"" + revision + "\"").body(body).put(path(id)).then();
    }

    ValidatableResponse confirm(UUID id) {
        return asAthlete().post(path(id) + "/confirm").then();
    }

    ValidatableResponse restore(UUID id) {
        return asAthlete().post(path(id) + "/restore").then();
    }

    RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, athlete));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static List<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> events(UUID set, int count) {
        return TestTopics.await("logbook.sets.v1", count,
                record -> new String(record.value(), StandardCharsets.UTF_8).contains(set.toString()));
    }

    static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline for the copies").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    String sets() {
        return "/logbook/v1/athletes/" + athlete + "/sets";
    }

    String path(UUID set) {
        return sets() + "/" + set;
    }
}
