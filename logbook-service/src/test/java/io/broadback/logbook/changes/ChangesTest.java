package io.broadback.logbook.changes;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** A device that applies the pages of changes has what a full read has, whatever is written meanwhile. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class ChangesTest {
    private static final UUID TENANT = Fixtures.anyId();

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();
    private final List<UUID> sets = new ArrayList<>();
    private final List<UUID> sessions = new ArrayList<>();

    @BeforeEach
    void theExerciseIsKnown() {
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, Fixtures.barbellRow());
        }
        UUID another = Fixtures.anyId();
        String path = "/logbook/v1/athletes/" + another + "/sets/" + UUID.randomUUID();
        String body = set(UUID.randomUUID(), 5);
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (as(tokens.athlete(TENANT, another)).body(body).put(path).statusCode() == 422) {
            assertThat(System.nanoTime()).as("the exercise has come").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3 })
    void whoever_applies_the_changes_from_any_point_has_what_a_full_read_has(long seed) {
        Random random = new Random(seed);
        Map<String, Object> early = new HashMap<>();
        long heard = 0;
        for (int round = 0; round < 4; round++) {
            write(random, 12);
            heard = follow(early, heard, random, round < 3);
        }
        heard = follow(early, heard, random, false);
        Map<String, Object> late = new HashMap<>();
        assertThat(follow(late, 0, random, false)).isEqualTo(heard);

        assertThat(early).isEqualTo(late).isEqualTo(fullRead());
    }

    @Test
    void a_change_is_told_once_as_it_stands_and_a_deleted_set_as_its_id() {
        UUID changed = UUID.randomUUID();
        UUID deleted = UUID.randomUUID();
        UUID session = UUID.randomUUID();
        asAthlete().body(set(session, 5)).put(path("sets", changed)).then().statusCode(201);
        asAthlete().body(set(session, 5)).put(path("sets", deleted)).then().statusCode(201);
        asAthlete().body("{\"startedAt\":\"2026-11-02T18:00:00Z\"}").put(path("sessions", session)).then().statusCode(201);
        asAthlete().header("If-Match", "\"1\"").body(set(session, 6)).put(path("sets", changed)).then().statusCode(200);
        asAthlete().delete(path("sets", deleted)).then().statusCode(200);

        asAthlete().get(changes()).then().statusCode(200).body("items.sequence", contains(3, 4, 5))
                .body("items.kind", contains("SESSION", "SET", "SET")).body("items.deleted", contains(false, false, true))
                .body("items[0].session.startedAt", equalTo("2026-11-02T18:00:00Z")).body("items[1].set.reps", equalTo(6))
                .body("items[2].id", equalTo(deleted.toString())).body("items[2].set", equalTo(null))
                .body("nextSince", equalTo(5)).body("more", equalTo(false));
        asAthlete().queryParam("limit", 2).get(changes()).then().body("items", hasSize(0)).body("nextSince", equalTo(2))
                .body("more", equalTo(true));
        asAthlete().queryParam("since", 5).get(changes()).then().body("items", hasSize(0)).body("nextSince", equalTo(5))
                .body("more", equalTo(false));
        asAthlete().queryParam("since", 6).get(changes()).then().statusCode(422).body("code", equalTo("SINCE_AHEAD"));
    }

    @Test
    void nonsense_is_refused_and_an_empty_log_is_no_error() {
        asAthlete().get(changes()).then().statusCode(200).body("items", hasSize(0)).body("nextSince", equalTo(0));
        asAthlete().queryParam("since", -1).get(changes()).then().statusCode(400).body("violations.field", contains("since"));
        asAthlete().queryParam("since", "monday").queryParam("limit", "many").get(changes()).then().statusCode(400)
                .body("violations.field", contains("since", "limit"));
        asAthlete().queryParam("limit", 501).get(changes()).then().statusCode(400).body("violations.field", contains("limit"));
    }

    @Test
    void only_who_may_read_sets_of_the_athlete_hears_of_changes() {
        given().get(changes()).then().statusCode(401);
        as(tokens.chainAdmin(TENANT)).get(changes()).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:write")).get(changes()).then().statusCode(403);
        as(tokens.athlete(TENANT, Fixtures.anyId())).get(changes()).then().statusCode(404);
        as(tokens.coach(TENANT, Fixtures.anyId())).get(changes()).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).get(changes()).then().statusCode(404);
        asAthlete().body(set(UUID.randomUUID(), 5)).put(path("sets", UUID.randomUUID())).then().statusCode(201);
        as(tokens.athlete(Fixtures.anyId(), athlete)).get(changes()).then().statusCode(200).body("items", hasSize(0));
    }

    /** Applies pages of random length to what is known; with writes in between if asked. */
    private long follow(Map<String, Object> known, long since, Random random, boolean disturbed) {
        long next = since;
        boolean more = true;
        while (more) {
            JsonPath page = asAthlete().queryParam("since", next).queryParam("limit", 1 + random.nextInt(7)).get(changes())
                    .then()
                    .statusCode(200).extract().jsonPath();
            List<Map<String, Object>> items = page.getList("items");
            for (Map<String, Object> item : items) {
                String id = String.valueOf(item.get("id"));
                if (Boolean.TRUE.equals(item.get("deleted"))) {
                    known.remove(id);
                } else {
                    known.put(id, item.get("SET".equals(item.get("kind")) ? "set" : "session"));
                }
            }
            next = page.getLong("nextSince");
            more = page.getBoolean("more");
            if (disturbed && random.nextInt(3) == 0) {
                write(random, 1);
            }
        }
        return next;
    }

    private Map<String, Object> fullRead() {
        Map<String, Object> all = new HashMap<>();
        List<Map<String, Object>> items = asAthlete().queryParam("limit", 500).get("/logbook/v1/athletes/" + athlete + "/sets")
                .then()
                .statusCode(200).extract().jsonPath().getList("items");
        items.forEach(item -> all.put(String.valueOf(item.get("id")), item));
        for (UUID session : sessions) {
            all.put(session.toString(), asAthlete().get(path("sessions", session)).then().statusCode(200).extract().jsonPath()
                    .getMap(""));
        }
        return all;
    }

    private void write(Random random, int times) {
        for (int time = 0; time < times; time++) {
            UUID set = sets.isEmpty() ? UUID.randomUUID() : sets.get(random.nextInt(sets.size()));
            switch (random.nextInt(6)) {
                case 0 -> asAthlete().delete(path("sets", set));
                case 1 -> asAthlete().post(path("sets", set) + "/restore");
                case 2 -> asAthlete().header("If-Match", "\"" + (1 + random.nextInt(3)) + "\"")
                        .body(set(UUID.randomUUID(), random.nextInt(20))).put(path("sets", set));
                case 3 -> {
                    UUID session = UUID.randomUUID();
                    sessions.add(session);
                    asAthlete().body("{\"startedAt\":\"2026-11-02T18:00:00Z\"}").put(path("sessions", session)).then()
                            .statusCode(201);
                }
                default -> {
                    UUID added = UUID.randomUUID();
                    sets.add(added);
                    asAthlete().body(set(UUID.randomUUID(), random.nextInt(20))).put(path("sets", added)).then()
                            .statusCode(201);
                }
            }
        }
    }

    private static String set(UUID session, int reps) {
        return """
                {"sessionId":"%s","performedAt":"2026-11-02T18:00:00Z","exerciseId":"barbell_row","setIndex":1,\
                "load":{"value":100,"unit":"lb"},"reps":%d}""".formatted(session, reps);
    }

    private RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, athlete));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String changes() {
        return "/logbook/v1/athletes/" + athlete + "/changes";
    }

    private String path(String kind, UUID id) {
        return "/logbook/v1/athletes/" + athlete + "/" + kind + "/" + id;
    }
}
