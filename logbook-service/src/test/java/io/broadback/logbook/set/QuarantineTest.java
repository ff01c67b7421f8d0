package io.broadback.logbook.set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.json.EventJson;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Entries that are hard to believe (rule 3.14): how they wait, and what ends the wait. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class QuarantineTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final UUID GYM = Fixtures.anyId();
    private static final String MONDAY = "2026-11-02T18:00:00Z";
    private static final String THURSDAY = "2026-11-05T18:00:00Z";
    private static final String NEXT_MONDAY = "2026-11-09T18:00:00Z";
    private static boolean published;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();
    private final UUID third = UUID.randomUUID();

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

    @Test
    void a_set_with_a_slipped_decimal_waits_for_confirmation() throws IOException {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        String body = set(third, NEXT_MONDAY, 400, 5);
        JsonPath stored = put(slipped, body).statusCode(201).header("ETag", "\"1\"").body("status", equalTo("quarantined"))
                .body("load.value", equalTo(400)).body("warnings", contains("QUARANTINED"))
                .body("quarantine.kind", equalTo("DECIMAL")).body("quarantine.likely.value", equalTo(40))
                .body("quarantine.likely.unit", equalTo("lb"))
                .body("quarantine.text", containsString("was 40 lb meant?")).extract().jsonPath();

        put(slipped, body).statusCode(200).body("", equalTo(stored.getMap("")));
        asAthlete().get(path(slipped)).then().statusCode(200).body("", equalTo(stored.getMap("")));
        asAthlete().get(sets()).then().statusCode(200).body("items[0]", equalTo(stored.getMap("")));

        LogbookEvent event = EventJson.read(events(slipped, 1).get(0).value(), LogbookEvent.class);
        LoggedSet logged = Objects.requireNonNull(event.set());
        assertThat(logged.status()).isEqualTo("quarantined");
        assertThat(logged.warnings()).containsExactly("QUARANTINED");
        assertThat(event.sequence()).isEqualTo(stored.getLong("sequence"));
    }

    @Test
    void a_confirmed_set_is_a_set_like_any_other() throws IOException {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        String body = set(third, NEXT_MONDAY, 400, 5);
        long sequence = put(jump, body).statusCode(201).extract().jsonPath().getLong("sequence");

        JsonPath confirmed = confirm(jump).statusCode(200).header("ETag", "\"2\"").body("status", equalTo("ok"))
                .body("quarantine", nullValue()).body("warnings", hasSize(0))
                .body("sequence", equalTo((int) sequence + 1)).extract().jsonPath();
        confirm(jump).statusCode(200).body("", equalTo(confirmed.getMap("")));
        put(jump, body).statusCode(200).body("", equalTo(confirmed.getMap("")));

        var records = events(jump, 2);
        LogbookEvent event = EventJson.read(records.get(1).value(), LogbookEvent.class);
        assertThat(TestTopics.header(records.get(1), "ce_type")).isEqualTo(LogbookEvent.SET_CONFIRMED);
        assertThat(Objects.requireNonNull(event.set()).status()).isEqualTo("ok");
        assertThat(event.set().warnings()).isEmpty();
        assertThat(event.revision()).isEqualTo(2);
    }

    @Test
    void kilograms_after_a_history_in_pounds_wait_and_a_jump_of_1_18_does_not() {
        twoSessionsWith(225);
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 225, 5).replace("\"lb\"", "\"kg\"")).statusCode(201)
                .body("quarantine.kind", equalTo("UNIT")).body("quarantine.likely.value", equalTo(225))
                .body("quarantine.likely.unit", equalTo("lb"));
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 265, 5)).statusCode(201).body("status", equalTo("ok"))
                .body("quarantine", nullValue()).body("warnings", hasSize(0));
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 2250, 5)).statusCode(400)
                .body("violations[0].message", containsString("was 225 meant?"));
    }

    @Test
    void before_two_sessions_nobody_is_asked() {
        UUID first = UUID.randomUUID();
        put(UUID.randomUUID(), set(first, MONDAY, 40, 5)).statusCode(201);
        put(UUID.randomUUID(), set(first, "2026-11-02T18:04:00Z", 400, 5)).statusCode(201).body("status", equalTo("ok"));
        put(UUID.randomUUID(), set(UUID.randomUUID(), THURSDAY, 40, 5)).statusCode(201).body("status", equalTo("ok"));
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 45, 5)).statusCode(201).body("status", equalTo("quarantined"));
    }

    @Test
    void what_waits_or_is_deleted_or_warms_up_is_no_evidence_and_what_is_confirmed_is() {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        put(UUID.randomUUID(), set(third, "2026-11-09T17:50:00Z", 400, 5).replace("working", "warm_up")).statusCode(201)
                .body("status", equalTo("ok"));
        put(jump, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        put(UUID.randomUUID(), set(third, "2026-11-09T18:04:00Z", 400, 5)).body("status", equalTo("quarantined"));
        confirm(jump).statusCode(200);
        put(UUID.randomUUID(), set(third, "2026-11-09T18:08:00Z", 400, 5)).body("status", equalTo("ok"));
        asAthlete().delete(path(jump)).then().statusCode(200);
        put(UUID.randomUUID(), set(third, "2026-11-09T18:02:00Z", 400, 5)).body("status", equalTo("quarantined"));
    }

    @Test
    void only_the_twelve_weeks_before_a_set_count() {
        put(UUID.randomUUID(), set(UUID.randomUUID(), "2026-05-04T18:00:00Z", 40, 5)).statusCode(201);
        put(UUID.randomUUID(), set(UUID.randomUUID(), "2026-05-07T18:00:00Z", 40, 5)).statusCode(201);

        put(UUID.randomUUID(), set(third, "2026-07-30T18:00:00Z", 400, 5)).body("status", equalTo("quarantined"));
        put(UUID.randomUUID(), set(third, "2026-07-30T18:00:01Z", 400, 5)).body("status", equalTo("ok"));
        put(UUID.randomUUID(), set(third, "2026-05-07T17:59:59Z", 400, 5)).body("status", equalTo("ok"));
    }

    @Test
    void a_correction_to_what_can_be_believed_ends_the_wait() throws IOException {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        put(slipped, set(third, NEXT_MONDAY, 40, 5)).statusCode(409).body("current.status", equalTo("quarantined"))
                .body("current.quarantine.kind", equalTo("DECIMAL"));
        correct(slipped, 1, set(third, NEXT_MONDAY, 4, 5)).statusCode(200).body("status", equalTo("quarantined"))
                .body("quarantine.likely.value", equalTo(40));
        correct(slipped, 2, set(third, NEXT_MONDAY, 40, 5)).statusCode(200).body("status", equalTo("ok"))
                .body("quarantine", nullValue()).body("warnings", hasSize(0));

        var records = events(slipped, 3);
        assertThat(TestTopics.header(records.get(2), "ce_type")).isEqualTo(LogbookEvent.SET_CORRECTED);
        assertThat(Objects.requireNonNull(EventJson.read(records.get(2).value(), LogbookEvent.class).set()).status())
                .isEqualTo("ok");
    }

    @Test
    void a_confirmation_holds_as_long_as_load_and_reps_do() {
        twoSessionsWith(40);
        UUID jump = UUID.randomUUID();
        put(jump, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        confirm(jump).statusCode(200);
        correct(jump, 2, set(third, NEXT_MONDAY, 400, 5).replace("\"note\":null", "\"note\":\"new belt\""))
                .statusCode(200).body("status", equalTo("ok")).body("note", equalTo("new belt"));
        correct(jump, 3, set(third, NEXT_MONDAY, 400, 6)).statusCode(200).body("status", equalTo("quarantined"));
        confirm(jump).statusCode(200).body("status", equalTo("ok"));
        correct(jump, 5, set(third, NEXT_MONDAY, 410, 6)).statusCode(200).body("status", equalTo("quarantined"));
    }

    @Test
    void a_changed_past_does_not_judge_later_sets_anew() {
        List<UUID> earlier = twoSessionsWith(225);
        UUID later = UUID.randomUUID();
        put(later, set(third, NEXT_MONDAY, 265, 5)).statusCode(201).body("status", equalTo("ok"));
        correct(earlier.get(0), 1, set(UUID.randomUUID(), MONDAY, 135, 5)).statusCode(200).body("status", equalTo("ok"));
        correct(earlier.get(1), 1, set(UUID.randomUUID(), THURSDAY, 135, 5)).statusCode(200).body("status", equalTo("ok"));

        asAthlete().get(path(later)).then().statusCode(200).body("status", equalTo("ok")).body("revision", equalTo(1));
        correct(later, 1, set(third, NEXT_MONDAY, 265, 5).replace("\"note\":null", "\"note\":\"easy\"")).statusCode(200)
                .body("status", equalTo("ok"));
        correct(later, 2, set(third, NEXT_MONDAY, 265, 6)).statusCode(200).body("status", equalTo("quarantined"));
    }

    @Test
    void a_set_that_is_restored_waits_again_if_it_did() {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        asAthlete().delete(path(slipped)).then().statusCode(200).body("status", equalTo("deleted"));
        confirm(slipped).statusCode(409).body("code", equalTo("CONFLICT")).body("current.status", equalTo("deleted"));
        restore(slipped).statusCode(200).body("status", equalTo("quarantined")).body("revision", equalTo(3))
                .body("quarantine.kind", equalTo("DECIMAL")).body("warnings", contains("QUARANTINED"));
        restore(slipped).statusCode(200).body("status", equalTo("quarantined")).body("revision", equalTo(3));
        confirm(slipped).statusCode(200).body("status", equalTo("ok"));
        asAthlete().delete(path(slipped)).then().statusCode(200);
        restore(slipped).statusCode(200).body("status", equalTo("ok")).body("quarantine", nullValue());
    }

    @Test
    void only_a_set_that_waits_can_be_confirmed_and_only_at_the_revision_that_was_seen() {
        List<UUID> believed = twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);

        confirm(believed.get(0)).statusCode(200).body("status", equalTo("ok")).body("revision", equalTo(1));
        confirm(UUID.randomUUID()).statusCode(404).body("code", equalTo("NOT_FOUND"));
        asAthlete().post(sets() + "/not-an-id/confirm").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        asAthlete().header("If-Match", "\"7\"").post(path(slipped) + "/confirm").then().statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED")).body("current.quarantine.kind", equalTo("DECIMAL"));
        asAthlete().header("If-Match", "seven").post(path(slipped) + "/confirm").then().statusCode(400);
        asAthlete().header("If-Match", "\"1\"").post(path(slipped) + "/confirm").then().statusCode(200)
                .body("status", equalTo("ok"));
    }

    @Test
    void who_may_write_sets_may_confirm_them() {
        twoSessionsWith(40);
        UUID slipped = UUID.randomUUID();
        put(slipped, set(third, NEXT_MONDAY, 400, 5)).statusCode(201);
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, Fixtures.athlete(TENANT, athlete, GYM));
        }
        await(() -> as(tokens.coach(TENANT, GYM)).get(path(slipped)).statusCode() == 200);
        String confirmation = path(slipped) + "/confirm";

        given().post(confirmation).then().statusCode(401);
        as(tokens.chainAdmin(TENANT)).post(confirmation).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:read")).post(confirmation).then().statusCode(403);
        as(tokens.coach(TENANT, Fixtures.anyId())).post(confirmation).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).post(confirmation).then().statusCode(404);
        as(tokens.athlete(TENANT, Fixtures.anyId())).post(confirmation).then().statusCode(404);
        asAthlete().get(path(slipped)).then().body("status", equalTo("quarantined"));
        as(tokens.coach(TENANT, GYM)).post(confirmation).then().statusCode(200).body("status", equalTo("ok"));
    }

    @Test
    void writes_at_the_same_time_are_each_judged_by_the_history_as_it_is() {
        twoSessionsWith(40);
        List<CompletableFuture<JsonPath>> writes = new ArrayList<>();
        for (int index = 0; index < 24; index++) {
            int load = index % 2 == 0 ? 400 + index : 40 + index % 3;
            writes.add(CompletableFuture.supplyAsync(() -> put(UUID.randomUUID(), set(third, NEXT_MONDAY, load, 5))
                    .statusCode(201).extract().jsonPath()));
        }
        List<JsonPath> stored = writes.stream().map(CompletableFuture::join).toList();

        assertThat(stored).allSatisfy(set -> assertThat(set.getString("status"))
                .isEqualTo(set.getInt("load.value") >= 400 ? "quarantined" : "ok"));
        assertThat(stored.stream().map(set -> set.getLong("sequence")).distinct()).hasSize(24);
    }

    @Test
    void the_answer_of_an_ordinary_set_names_no_quarantine_and_a_client_cannot_set_one() {
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 400, 5)).statusCode(201).body("quarantine", nullValue());
        put(UUID.randomUUID(), set(third, NEXT_MONDAY, 400, 5).replace("\"note\"", "\"quarantine\"")).statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
    }

    /** A Monday and a Thursday with one set of five each; their ids. */
    private List<UUID> twoSessionsWith(int load) {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID());
        put(ids.get(0), set(UUID.randomUUID(), MONDAY, load, 5)).statusCode(201).body("status", equalTo("ok"));
        put(ids.get(1), set(UUID.randomUUID(), THURSDAY, load, 5)).statusCode(201).body("status", equalTo("ok"));
        return ids;
    }

    private static String set(UUID session, String at, int load, int reps) {
        return """
                {"sessionId":"%s","performedAt":"%s","exerciseId":"barbell_row","setIndex":1,"setType":"working",\
                "load":{"value":%d,"unit":"lb"},"reps":%d,"note":null}""".formatted(session, at, load, reps);
    }

    private ValidatableResponse put(UUID id, String body) {
        return asAthlete().body(body).put(path(id)).then();
    }

    private ValidatableResponse correct(UUID id, int revision, String body) {
        return asAthlete().header("If-Match", "\"" + revision + "\"").body(body).put(path(id)).then();
    }

    private ValidatableResponse confirm(UUID id) {
        return asAthlete().post(path(id) + "/confirm").then();
    }

    private ValidatableResponse restore(UUID id) {
        return asAthlete().post(path(id) + "/restore").then();
    }

    private RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, athlete));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static List<org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]>> events(UUID set, int count) {
        return TestTopics.await("logbook.sets.v1", count,
                record -> new String(record.value(), StandardCharsets.UTF_8).contains(set.toString()));
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline for the copies").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private String sets() {
        return "/logbook/v1/athletes/" + athlete + "/sets";
    }

    private String path(UUID set) {
        return sets() + "/" + set;
    }
}
