package io.broadback.logbook.set;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class SetsResourceTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final UUID GYM = Fixtures.anyId();
    private static boolean published;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();

    @BeforeEach
    void exercisesAndAthleteAreKnown() {
        try (TestTopics topics = new TestTopics()) {
            if (!published) {
                Fixtures.publish(topics, Fixtures.barbellRow());
                Fixtures.publish(topics, Fixtures.cableRow());
                Fixtures.publish(topics, Fixtures.gym(TENANT, GYM));
                published = true;
            }
            Fixtures.publish(topics, Fixtures.athlete(TENANT, athlete, GYM));
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (asCoach(GYM).put("/logbook/v1/athletes/{a}/sessions/{s}", athlete, UUID.randomUUID()).statusCode() == 404
                || bodyOf(given().auth().oauth2(tokens.coach(TENANT, GYM)).contentType(ContentType.JSON)
                        .body(set(UUID.randomUUID(), 500, "")).put(path(UUID.randomUUID()))).contains("UNKNOWN_EXERCISE")) {
            assertThat(System.nanoTime()).as("copies have been read").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static String bodyOf(io.restassured.response.Response response) {
        return response.asString();
    }

    @Test
    void a_set_put_twice_is_one_set_with_one_event() throws IOException {
        UUID id = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        long sequence = put(id, set(session, 1, "")).statusCode(201).header("ETag", "\"1\"")
                .body("id", equalTo(id.toString())).body("status", equalTo("ok")).body("revision", equalTo(1))
                .body("load.value", equalTo(225)).body("load.unit", equalTo("lb")).body("setType", equalTo("working"))
                .extract().jsonPath().getLong("sequence");
        put(id, set(session, 1, "")).statusCode(200).body("sequence", equalTo((int) sequence)).body("revision", equalTo(1));

        var records = TestTopics.await("logbook.sets.v1", 1,
                record -> new String(record.value(), StandardCharsets.UTF_8).contains(id.toString()));
        LogbookEvent event = EventJson.read(records.get(0).value(), LogbookEvent.class);
        assertThat(event.sequence()).isEqualTo(sequence);
        LoggedSet logged = Objects.requireNonNull(event.set());
        assertThat(logged.gymId()).isEqualTo(GYM);
        assertThat(logged.countedReps()).isEqualTo(6);
        assertThat(event.author().role()).isEqualTo("athlete");
        assertThat(TestTopics.header(records.get(0), "ce_type")).isEqualTo(LogbookEvent.SET_LOGGED);
        assertThat(TestTopics.header(records.get(0), "ce_sequence")).isEqualTo(Long.toString(sequence));
        assertThat(TestTopics.header(records.get(0), "ce_tenantid")).isEqualTo(TENANT.toString());
        assertThat(records.get(0).key()).isEqualTo(TENANT + "/" + athlete);
    }

    @Test
    void another_body_needs_if_match_and_the_right_revision() {
        UUID id = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        put(id, set(session, 1, "")).statusCode(201);
        put(id, set(session, 2, "")).statusCode(409).body("code", equalTo("CONFLICT")).body("current.setIndex", equalTo(1));
        asAthlete().header("If-Match", "\"7\"").body(set(session, 2, "")).put(path(id)).then().statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        asAthlete().header("If-Match", "\"1\"").body(set(session, 2, "")).put(path(id)).then().statusCode(200)
                .header("ETag", "\"2\"").body("revision", equalTo(2)).body("setIndex", equalTo(2));
        asAthlete().header("If-Match", "seven").body(set(session, 2, "")).put(path(id)).then().statusCode(400)
                .body("violations.field", contains("If-Match"));
    }

    @Test
    void a_deleted_set_is_not_listed_and_can_be_restored() {
        UUID id = UUID.randomUUID();
        put(id, set(UUID.randomUUID(), 1, "")).statusCode(201);
        asAthlete().delete(path(id)).then().statusCode(200).body("status", equalTo("deleted"));
        asAthlete().delete(path(id)).then().statusCode(200).body("revision", equalTo(2));
        asAthlete().get(path(id)).then().statusCode(200).body("status", equalTo("deleted"));
        asAthlete().get(sets()).then().statusCode(200).body("items.id.findAll { it == '" + id + "' }", hasSize(0));
        asAthlete().contentType(ContentType.JSON).post(path(id) + "/restore").then().statusCode(200).body("status",
                equalTo("ok"));
        asAthlete().get(sets()).then().body("items.id", hasItem(id.toString()));
    }

    @Test
    void the_sequence_of_an_athlete_has_no_holes() {
        UUID session = UUID.randomUUID();
        List<Long> sequences = new ArrayList<>();
        long before = put(UUID.randomUUID(), set(session, 1, "")).extract().jsonPath().getLong("sequence");
        for (int index = 2; index <= 12; index++) {
            UUID id = UUID.randomUUID();
            sequences.add(put(id, set(session, index, "")).extract().jsonPath().getLong("sequence"));
            put(id, set(session, index, "")).statusCode(200);
            put(id, set(session, index + 100, "")).statusCode(409);
        }
        for (int index = 0; index < sequences.size(); index++) {
            assertThat(sequences.get(index)).isEqualTo(before + 1 + index);
        }
    }

    @Test
    void pages_go_through_all_sets_once() {
        UUID session = UUID.randomUUID();
        for (int index = 1; index <= 5; index++) {
            put(UUID.randomUUID(), set(session, index, "")).statusCode(201);
        }
        List<Integer> seen = new ArrayList<>();
        String cursor = null;
        do {
            var page = (cursor == null ? asAthlete() : asAthlete().queryParam("cursor", cursor)).queryParam("limit", 2)
                    .queryParam("exerciseId", "barbell_row").get(sets()).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.setIndex"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(seen).filteredOn(index -> index <= 5).containsExactly(5, 4, 3, 2, 1);
        asAthlete().queryParam("cursor", "bm9uc2Vuc2U").get(sets()).then().statusCode(400).body("violations.field",
                contains("cursor"));
        asAthlete().queryParam("limit", 501).get(sets()).then().statusCode(400);
        asAthlete().queryParam("limit", "many").queryParam("from", "yesterday").get(sets()).then().statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED")).body("violations[0].field", equalTo("from"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "reps over 100 | \"reps\":101 | reps",
            "reps below 0 | \"reps\":-1 | reps",
            "reps that are no whole number | \"reps\":2.5 | reps",
            "reps as text | \"reps\":\"6\" | reps",
            "a negative load | \"load\":{\"value\":-5,\"unit\":\"lb\"} | load",
            "a load over the exercise's maximum | \"load\":{\"value\":2250,\"unit\":\"lb\"} | load",
            "an unknown unit | \"load\":{\"value\":225,\"unit\":\"stone\"} | load.unit",
            "a load with a huge exponent | \"load\":{\"value\":1e30,\"unit\":\"lb\"} | load",
            "reps in reserve below 0 | \"repsInReserve\":-1 | repsInReserve",
            "reps in reserve that are no whole number | \"repsInReserve\":2.3 | repsInReserve",
            "reps in reserve over 10 | \"repsInReserve\":11 | repsInReserve",
            "a range upside down | \"repRange\":{\"bottom\":6,\"top\":4} | repRange",
            "an unknown set type | \"setType\":\"easy\" | setType",
            "a time in two days | \"performedAt\":\"2999-01-01T00:00:00Z\" | performedAt",
            "a session that is no id | \"sessionId\":\"monday\" | sessionId",
            "a NUL in the note | \"note\":\"a\\u0000b\" | note" })
    void an_impossible_value_is_refused_with_its_field(String name, String member, String field) {
        String body = set(UUID.randomUUID(), 1, "").replaceFirst("\\{",
                "{" + java.util.regex.Matcher.quoteReplacement(member) + ",");
        String key = member.substring(0, member.indexOf(':'));
        body = withoutSecond(body, key);
        UUID id = UUID.randomUUID();
        put(id, body).statusCode(400).contentType("application/problem+json").body("code", equalTo("VALIDATION_FAILED"))
                .body("violations[0].field", equalTo(field)).body("violations[0].message", notNullValue());
        asAthlete().get(path(id)).then().statusCode(404);
    }

    @Test
    void what_is_not_a_set_is_refused() {
        put(UUID.randomUUID(), set(UUID.randomUUID(), 1, "").replace("\"reps\"", "\"repz\"")).statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY")).body("violations[0].field", equalTo("repz"));
        put(UUID.randomUUID(), set(UUID.randomUUID(), 1, "").replace("barbell_row", "no_such_row")).statusCode(422)
                .body("code", equalTo("UNKNOWN_EXERCISE"));
        put(UUID.randomUUID(), "{\"reps\":").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        put(UUID.randomUUID(), "[]").statusCode(400);
        put(UUID.randomUUID(), "null").statusCode(400);
        put(UUID.randomUUID(), "{}").statusCode(400).body("violations.field",
                contains("sessionId", "exerciseId", "performedAt", "setIndex", "reps"));
        put(UUID.randomUUID(), "{\"note\":\"" + "x".repeat(2_000_000) + "\"}").statusCode(413).body("code",
                equalTo("BODY_TOO_LARGE"));
        asAthlete().contentType(ContentType.TEXT).body("reps").put(path(UUID.randomUUID())).then().statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
        asAthlete().body("{}").put(sets() + "/not-an-id").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        asAthlete().get("/logbook/v1/nothing").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    }

    @Test
    void a_swayed_cable_row_is_stored_with_a_warning() {
        String body = set(UUID.randomUUID(), 1, "\"technique\":\"sway\",").replace("barbell_row", "cable_row");
        put(UUID.randomUUID(), body).statusCode(201).body("warnings", contains("TECHNIQUE_NOT_ALLOWED"));
        put(UUID.randomUUID(), set(UUID.randomUUID(), 1, "\"technique\":\"sway\",")).statusCode(201).body("warnings",
                hasSize(0));
    }

    @Test
    void who_may_not_see_an_athlete_gets_the_same_404_as_for_nobody() {
        UUID id = UUID.randomUUID();
        String body = set(UUID.randomUUID(), 1, "");
        put(id, body).statusCode(201);
        as(tokens.coach(TENANT, GYM)).get(path(id)).then().statusCode(200);
        as(tokens.coach(TENANT, Fixtures.anyId())).get(path(id)).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(tokens.coach(TENANT)).body(body).put(path(UUID.randomUUID())).then().statusCode(404).header("Retry-After", "1");
        as(tokens.coach(Fixtures.anyId(), GYM)).get(path(id)).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).body(body).put(path(UUID.randomUUID())).then().statusCode(404);
        as(tokens.athlete(TENANT, Fixtures.anyId())).get(path(id)).then().statusCode(404);
        as(tokens.athlete(Fixtures.anyId(), athlete)).get(path(id)).then().statusCode(404);
    }

    @Test
    void roles_and_scopes_decide_who_may_write() {
        String body = set(UUID.randomUUID(), 1, "");
        as(tokens.chainAdmin(TENANT)).body(body).put(path(UUID.randomUUID())).then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:read")).body(body).put(path(UUID.randomUUID())).then().statusCode(403);
        as(tokens.integration(TENANT, "sets:write")).body(body).put(path(UUID.randomUUID())).then().statusCode(201);
        as(tokens.headCoach(TENANT)).body(body).put(path(UUID.randomUUID())).then().statusCode(201);
    }

    @Test
    void without_a_good_token_nothing_is_answered() {
        given().contentType(ContentType.JSON).body("{}").put(path(UUID.randomUUID())).then().statusCode(401)
                .contentType("application/problem+json").body("code", equalTo("UNAUTHENTICATED"));
        Instant now = Instant.now();
        as(tokens.sign(tokens.claims(TENANT, "late", "athlete").claim("athlete_id", athlete.toString())
                .issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(5)))).get(sets()).then().statusCode(401)
                .body("code", equalTo("UNAUTHENTICATED"));
        as(tokens.sign(tokens.claims(TENANT, "other audience", "athlete").audience("another")
                .claim("athlete_id", athlete.toString()))).get(sets()).then().statusCode(401);
        as(tokens.sign(tokens.claims(TENANT, "too long", "athlete").claim("athlete_id", athlete.toString())
                .expiresAt(now.plusSeconds(3600)))).get(sets()).then().statusCode(401)
                .body("detail", containsString("15 minutes"));
        as("not.a.token").get(sets()).then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    @Test
    void an_athlete_nobody_has_heard_of_logs_with_their_own_token() {
        UUID unknown = Fixtures.anyId();
        as(tokens.athlete(TENANT, unknown)).body(set(UUID.randomUUID(), 1, ""))
                .put("/logbook/v1/athletes/" + unknown + "/sets/" + UUID.randomUUID()).then().statusCode(201)
                .body("sequence", equalTo(1));
    }

    @Test
    void a_set_makes_its_session_which_can_be_put_later() {
        UUID session = UUID.randomUUID();
        put(UUID.randomUUID(), set(session, 1, "")).statusCode(201);
        String path = "/logbook/v1/athletes/" + athlete + "/sessions/" + session;
        asAthlete().get(path).then().statusCode(200).body("revision", equalTo(0)).body("gymId", equalTo(GYM.toString()));
        String body = "{\"startedAt\":\"2026-11-02T18:00:00Z\",\"sessionRpe\":8}";
        asAthlete().body(body).put(path).then().statusCode(201).body("revision", equalTo(1));
        asAthlete().body(body).put(path).then().statusCode(200).body("sequence", notNullValue()).body("endedAt", nullValue());
        asAthlete().body(body.replace("8", "9")).put(path).then().statusCode(409);
        asAthlete().body("{\"startedAt\":\"2026-11-02T18:00:00Z\",\"gymId\":\"" + UUID.randomUUID() + "\"}")
                .put("/logbook/v1/athletes/" + athlete + "/sessions/" + UUID.randomUUID()).then().statusCode(422)
                .body("code", equalTo("UNKNOWN_GYM"));
    }

    private static String withoutSecond(String body, String key) {
        int first = body.indexOf(key);
        int second = body.indexOf(key, first + 1);
        if (second < 0) {
            return body;
        }
        if (key.equals("\"reps\"")) {
            return body.substring(0, second - 1) + "}";
        }
        int end = body.indexOf(key.equals("\"load\"") || key.equals("\"repRange\"") ? "}," : ",", second);
        return body.substring(0, second) + body.substring(end + (key.equals("\"load\"") || key.equals("\"repRange\"") ? 2 : 1));
    }

    private String set(UUID session, int index, String more) {
        return """
                {"sessionId":"%s","performedAt":"%s","exerciseId":"barbell_row","setIndex":%d,%s\
                "note":null,"load":{"value":225.00,"unit":"lb"},"repRange":{"bottom":4,"top":6},"repsInReserve":1,"reps":6}"""
                .formatted(session, OffsetDateTime.of(2026, 11, 2, 18, 0, 0, 0, ZoneOffset.UTC), index, more);
    }

    private ValidatableResponse put(UUID id, String body) {
        return asAthlete().body(body).put(path(id)).then();
    }

    private RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, athlete));
    }

    private RequestSpecification asCoach(UUID gym) {
        return as(tokens.coach(TENANT, gym)).body("{\"startedAt\":\"2026-11-02T18:00:00Z\"}");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String sets() {
        return "/logbook/v1/athletes/" + athlete + "/sets";
    }

    private String path(UUID set) {
        return sets() + "/" + set;
    }
}
