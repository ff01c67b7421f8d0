package io.broadback.progression;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class FoldingLogsTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final UUID GYM = Fixtures.anyId();
    private static boolean published;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();
    private final UUID monday = UUID.randomUUID();
    private final TestTopics topics = new TestTopics();
    private final Log log = new Log(topics, TENANT, athlete, GYM);

    @BeforeEach
    void exercisesGymAndAthleteAreKnown() {
        if (!published) {
            Fixtures.publish(topics, Fixtures.barbellRow());
            Fixtures.publish(topics, Fixtures.gym(TENANT, GYM));
            published = true;
        }
        Fixtures.publish(topics, Fixtures.athlete(TENANT, athlete, GYM));
        await(() -> simulate(
                "{\"exerciseId\":\"barbell_row\",\"repRange\":{\"bottom\":4,\"top\":6},\"unit\":\"lb\",\"sessions\":[]}")
                .extract().statusCode() == 200, "the catalogue's copy");
        await(() -> asCoach("/targets").extract().statusCode() == 200, "the roster's copy");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void the_three_sets_of_the_story_end_at_230_and_the_correction_at_245() {
        Row second = Row.of(monday, "2026-11-02T18:04:00Z", 2, 235, 3);
        log.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        log.set(2, second);
        log.set(3, Row.of(monday, "2026-11-02T18:08:00Z", 3, 230, 4));
        JsonPath target = targetsAt(3).body("items", hasSize(1)).body("items[0].status", equalTo("CALIBRATING"))
                .body("items[0].nextSet.load.value", equalTo(230)).body("items[0].opening.load.value", equalTo(230))
                .body("items[0].opening.text", equalTo("230, at least 4")).body("items[0].after", hasSize(5)).extract()
                .jsonPath();
        receipt(target).body("story", notNullValue()).body("sets", hasSize(3))
                .body("sets[1].reason", equalTo("BELOW_RANGE"));

        log.set(4, second.corrected(6));
        JsonPath corrected = targetsAt(4).body("items[0].opening.load.value", equalTo(245)).extract().jsonPath();
        receipt(corrected).body("story", containsString("235x6 hit the top of 4-6, +10")).body("sets[1].reps", equalTo(6))
                .body("sets[1].reason", equalTo("TOP_OF_RANGE"))
                .body("sets[1].id", equalTo(second.id().toString()));
        assertThat(corrected.getLong("items[0].version")).isGreaterThan(target.getLong("items[0].version"));

        var published = TestTopics.await("progression.targets.v1", 1,
                record -> record.key().startsWith(TENANT + "/" + athlete) && text(record.value()).contains("245"));
        TargetValue value = read(published.get(0).value());
        assertThat(value.version()).isEqualTo(corrected.getLong("items[0].version"));
        assertThat(TestTopics.header(published.get(0), "ce_type")).isEqualTo(TargetValue.CHANGED);
    }

    @Test
    void events_in_any_order_and_twice_give_the_same_target() {
        List<Row> rows = new ArrayList<>();
        for (int index = 1; index <= 12; index++) {
            rows.add(Row.of(monday, "2026-11-02T18:%02d:00Z".formatted(index), index, 200 + 5 * index, 6));
        }
        List<Integer> order = new ArrayList<>();
        for (int index = 1; index <= 12; index++) {
            order.add(index);
            order.add(index);
        }
        long seed = System.nanoTime();
        Collections.shuffle(order, new Random(seed));
        UUID[] ids = new UUID[13];
        for (int number : order) {
            ids[number] = ids[number] == null ? UUID.randomUUID() : ids[number];
            log.send(number, ids[number], "io.broadback.logbook.set.logged.v1", log.event(number, rows.get(number - 1)));
        }
        targetsAt(12).body("appliedSequence", equalTo(12)).body("items[0].opening.load.value", equalTo(270));
        assertThat(seed).as("seed of the order").isNotZero();
    }

    @Test
    void above_a_hole_the_athlete_waits_and_what_fills_it_resumes_them() {
        log.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        targetsAt(1).body("items[0].nextSet.load.value", equalTo(235));
        log.set(3, Row.of(monday, "2026-11-02T18:08:00Z", 3, 235, 6));
        awaitTargets(page -> "STALE".equals(page.getString("items[0].status")));
        awaitTargets(page -> page.getInt("appliedSequence") == 1 && page.getInt("items[0].nextSet.load.value") == 235);
        log.set(2, Row.of(monday, "2026-11-02T18:04:00Z", 2, 235, 4));
        targetsAt(3).body("items[0].status", equalTo("CALIBRATING")).body("items[0].nextSet.load.value", equalTo(245));
    }

    @Test
    void a_malformed_event_becomes_a_dead_letter_and_the_stream_goes_on() {
        log.send(1, UUID.randomUUID(), "io.broadback.logbook.set.logged.v1", "{\"set\": this is no JSON " + athlete);
        UUID other = Fixtures.anyId();
        Log healthy = new Log(topics, TENANT, other, GYM);
        healthy.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        given().auth().oauth2(tokens.athlete(TENANT, other)).queryParam("atLeastSequence", 1).queryParam("waitMs", 10000)
                .get("/progression/v1/athletes/{a}/targets", other).then().statusCode(200).body("appliedSequence", equalTo(1));

        var dead = TestTopics.await("logbook.sets.v1.dead", 1, record -> text(record.value()).contains(athlete.toString()));
        assertThat(TestTopics.header(dead.get(0), "dead_reason")).contains("Not an event of the log");
        assertThat(TestTopics.header(dead.get(0), "dead_topic")).isEqualTo("logbook.sets.v1");
        log.set(2, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        awaitTargets(page -> page.getInt("appliedSequence") == 0);
        log.set(1, Row.of(monday, "2026-11-02T17:58:00Z", 1, 215, 6));
        targetsAt(2).body("items[0].status", equalTo("CALIBRATING"));
    }

    @Test
    void the_same_number_with_another_event_parks_the_athlete_where_they_stand_after_a_rebuild_too() {
        log.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        targetsAt(1).body("items[0].nextSet.load.value", equalTo(235));
        log.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 315, 6));
        TestTopics.await("logbook.sets.v1.dead", 1, record -> record.key().equals(TENANT + "/" + athlete));
        awaitTargets(page -> "STALE".equals(page.getString("items[0].status")));
        log.set(2, Row.of(monday, "2026-11-02T18:04:00Z", 2, 235, 6));
        awaitTargets(page -> page.getInt("appliedSequence") == 1 && page.getInt("items[0].nextSet.load.value") == 235);

        given().auth().oauth2(tokens.headCoach(TENANT)).post("/progression/v1/athletes/{a}/rebuild", athlete).then()
                .statusCode(200).body("appliedSequence", equalTo(1));
        awaitTargets(page -> page.getInt("appliedSequence") == 1 && page.getInt("items[0].nextSet.load.value") == 235);
    }

    @Test
    void deleting_the_only_set_takes_the_target_back() {
        Row only = Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6);
        log.set(1, only);
        targetsAt(1).body("items", hasSize(1));
        log.set(2, only.deleted());
        targetsAt(2).body("items", hasSize(0));
        var tombstones = TestTopics.await("progression.targets.v1", 1,
                record -> record.key().startsWith(TENANT + "/" + athlete) && record.value() == null);
        assertThat(tombstones).hasSize(1);
    }

    @Test
    void a_rebuild_gives_the_same_targets_but_for_version_and_time() {
        Row second = Row.of(monday, "2026-11-02T18:04:00Z", 2, 235, 3);
        log.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        log.set(2, second);
        log.set(3, second.corrected(5));
        log.set(4, Row.of(UUID.randomUUID(), "2026-11-05T18:00:00Z", 1, 235, 6));
        Map<String, Object> before = comparable(targetsAt(4).extract().jsonPath());
        given().auth().oauth2(tokens.headCoach(TENANT)).post("/progression/v1/athletes/{a}/rebuild", athlete).then()
                .statusCode(200).body("appliedSequence", equalTo(4));
        assertThat(comparable(targetsAt(4).extract().jsonPath())).isEqualTo(before);
        given().auth().oauth2(tokens.coach(TENANT, GYM)).post("/progression/v1/athletes/{a}/rebuild", athlete).then()
                .statusCode(403);
    }

    @Test
    void new_plates_change_the_opening_and_another_gym_rounds_its_own_way() {
        UUID travelled = Fixtures.anyId();
        UUID ownGym = Fixtures.anyId();
        Fixtures.publish(topics, Fixtures.gym(TENANT, ownGym));
        Fixtures.publish(topics, coarse(travelled, 1));
        UUID person = Fixtures.anyId();
        Fixtures.publish(topics, Fixtures.athlete(TENANT, person, ownGym));
        Log own = new Log(topics, TENANT, person, ownGym);
        own.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 3));
        String path = "/progression/v1/athletes/" + person + "/targets";
        await(() -> read(path, Map.of()).getList("items").size() == 1
                && read(path, Map.of()).getInt("items[0].opening.load.value") == 220,
                "the target at home");
        await(() -> read(path, Map.of("gymId", travelled)).getInt("items[0].opening.load.value") == 215,
                "the other gym's grid");
        Fixtures.publish(topics, coarse(ownGym, 2));
        await(() -> read(path, Map.of()).getInt("items[0].opening.load.value") == 215, "the folding with the new plates");
    }

    @Test
    void who_may_not_see_an_athlete_gets_404_for_targets_and_receipts() {
        log.set(1, Row.of(monday, "2026-11-02T18:00:00Z", 1, 225, 6));
        String receipt = targetsAt(1).extract().jsonPath().getString("items[0].receiptId");
        for (String token : List.of(tokens.coach(TENANT, Fixtures.anyId()), tokens.headCoach(Fixtures.anyId()),
                tokens.athlete(TENANT, Fixtures.anyId()))) {
            given().auth().oauth2(token).get("/progression/v1/athletes/{a}/targets", athlete).then().statusCode(404);
            given().auth().oauth2(token).get("/progression/v1/receipts/{r}", receipt).then().statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        given().auth().oauth2(tokens.chainAdmin(TENANT)).get("/progression/v1/athletes/{a}/targets", athlete).then()
                .statusCode(403);
        given().get("/progression/v1/receipts/{r}", receipt).then().statusCode(401);
        given().auth().oauth2(tokens.coach(TENANT, GYM)).get("/progression/v1/receipts/{r}", receipt).then().statusCode(200);
        given().auth().oauth2(tokens.coach(TENANT, GYM)).queryParam("waitMs", 99999)
                .get("/progression/v1/athletes/{a}/targets", athlete)
                .then().statusCode(400).body("violations[0].message", containsString("10000"));
    }

    /** A gym whose smallest plate is 5 lb: loads go in steps of 10. */
    private static GymValue coarse(UUID gym, long version) {
        var bar = GridValue.barbell(WeightUnit.LB, new BigDecimal("45"),
                List.of(new BigDecimal("45"), new BigDecimal("25"), new BigDecimal("10"), new BigDecimal("5")));
        return new GymValue(1, TENANT, gym, "Coarse", "UTC", List.of(new GymValue.EquipmentVersion((int) version,
                Instant.parse("2020-01-01T00:00:00Z"), List.of(new GymValue.Station("barbell", 1, List.of(bar))))), version);
    }

    private static Map<String, Object> comparable(JsonPath page) {
        Map<String, Object> item = new java.util.HashMap<>(page.getMap("items[0]"));
        item.keySet().removeAll(List.of("version", "updatedAt"));
        return item;
    }

    private ValidatableResponse targetsAt(long sequence) {
        return given().auth().oauth2(tokens.athlete(TENANT, athlete)).queryParam("atLeastSequence", sequence)
                .queryParam("waitMs", 10000).get("/progression/v1/athletes/{a}/targets", athlete).then().statusCode(200)
                .body("appliedSequence", equalTo((int) sequence));
    }

    private ValidatableResponse receipt(JsonPath targets) {
        return given().auth().oauth2(tokens.athlete(TENANT, athlete))
                .get("/progression/v1/receipts/{r}", targets.getString("items[0].receiptId")).then().statusCode(200)
                .body("receiptId", equalTo(targets.getString("items[0].receiptId")));
    }

    private ValidatableResponse asCoach(String path) {
        return given().auth().oauth2(tokens.coach(TENANT, GYM)).get("/progression/v1/athletes/" + athlete + path).then();
    }

    private ValidatableResponse simulate(String body) {
        return given().auth().oauth2(tokens.headCoach(TENANT)).contentType("application/json").body(body)
                .post("/progression/v1/simulations").then();
    }

    private JsonPath read(String path, Map<String, Object> query) {
        return given().auth().oauth2(tokens.headCoach(TENANT)).queryParams(query).get(path).then().extract().jsonPath();
    }

    private void awaitTargets(Predicate<JsonPath> expected) {
        await(() -> expected.test(read("/progression/v1/athletes/" + athlete + "/targets", Map.of())), "the targets");
    }

    private static void await(java.util.function.BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!holds(condition)) {
            assertThat(System.nanoTime()).as("deadline for %s", what).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** A value that is not there yet is a condition that does not hold yet. */
    private static boolean holds(java.util.function.BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (NullPointerException notThereYet) {
            return false;
        }
    }

    private static String text(byte[] body) {
        return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static TargetValue read(byte[] body) {
        try {
            return EventJson.read(body, TargetValue.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
