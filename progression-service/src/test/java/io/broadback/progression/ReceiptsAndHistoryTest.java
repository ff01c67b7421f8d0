package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.broadback.platform.json.EventJson;
import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A receipt proves itself, a forged one does not; a track tells its story from the first session on. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class ReceiptsAndHistoryTest {
    private static final UUID MONDAY = Fixtures.anyId();
    private static final UUID JANUARY = Fixtures.anyId();

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void theStoryOfTheArticle() {
        person = new Person(tokens);
        person.log.set(1, Row.of(MONDAY, "2026-11-02T18:00:00Z", 1, 225, 6));
        person.log.set(2, Row.of(MONDAY, "2026-11-02T18:04:00Z", 2, 235, 3));
        person.log.set(3, Row.of(MONDAY, "2026-11-02T18:08:00Z", 3, 230, 4));
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void a_receipt_as_it_was_issued_is_verified() {
        verify(receipt()).statusCode(200).body("verified", equalTo(true)).body("issued", equalTo(true))
                .body("differences", hasSize(0));
    }

    @ParameterizedTest(name = "{0}/{1} = {2}")
    @CsvSource({ "/sets/2, reps, 6, sets[2].reason", "/sets/1, reps, 5, sets[1].decision",
            "/policy, trigger, \"ALL_SETS\", sets[0].decision", "/step, up, 20, receiptId",
            "/nextOpening/load, value, 245, nextOpening.load.value", "/home/opening/load, value, 245, home.opening.load.value",
            "/home/after/2/load, value, 200, home.after[2].load.value",
            "/session, daysSinceExposure, 100, session.gap", "/track, exerciseId, \"cable_row\", receiptId" })
    void a_receipt_that_was_tampered_with_fails_and_says_where(String place, String name, String value, String where) {
        ObjectNode receipt = (ObjectNode) EventJson.tree(receipt());
        ObjectNode tampered = (ObjectNode) receipt.at(place);
        assertThat(tampered.has(name)).isTrue();
        tampered.set(name, EventJson.tree(value));

        verify(receipt.toString()).statusCode(200).body("verified", equalTo(false)).body("issued", equalTo(false))
                .body("differences.path", hasItem(where));
    }

    @Test
    void who_forges_the_id_too_gets_a_sound_receipt_that_was_never_issued() {
        String forged = receipt().replace("\"up\":10", "\"up\":10.0").replace(person.id.toString(),
                UUID.randomUUID().toString());
        String computed = verify(forged).statusCode(200).extract().jsonPath().getString("computedReceiptId");
        String renamed = forged.replace(JsonPath.from(forged).getString("receiptId"), computed);

        verify(renamed).statusCode(200).body("verified", equalTo(true)).body("issued", equalTo(false));
    }

    @Test
    void to_somebody_who_does_not_reach_the_athlete_a_receipt_is_not_issued() {
        person.asCoachElsewhere().contentType("application/json").body(receipt()).post("/progression/v1/receipts/verify").then()
                .statusCode(200).body("verified", equalTo(true)).body("issued", equalTo(false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = { "[] | body", "{} | receiptId", "{\"receiptId\":\"7\"} | receiptId",
            "{\"receiptId\":\"11111111-1111-1111-1111-111111111111\"} | body",
            "{\"receiptId\":\"11111111-1111-1111-1111-111111111111\",\"policies\":[]} | body" })
    void what_is_no_receipt_is_refused(String body, String field) {
        verify(body).statusCode(400).body("code", equalTo("VALIDATION_FAILED")).body("violations.field", contains(field));
    }

    @Test
    void broken_json_and_impossible_content_are_told() {
        verify("{\"receiptId\":").statusCode(400).body("code", equalTo("MALFORMED_JSON"));
        String impossible = receipt().replaceFirst("\"reps\":6", "\"reps\":600");
        verify(impossible).statusCode(422).body("code", equalTo("UNPROCESSABLE")).body("detail", containsString("600"));
    }

    @Test
    void a_track_tells_every_session_set_and_reason() {
        person.log.set(4, Row.of(JANUARY, "2027-01-04T18:00:00Z", 1, 205, 5));
        String track = person.targetsAt(4).getString("items[0].trackId");

        person.asCoach().get(person.path("/tracks/" + track + "/history")).then().statusCode(200)
                .body("exerciseId", equalTo("barbell_row")).body("repRange.top", equalTo(6)).body("items", hasSize(2))
                .body("items[0].date", equalTo("2026-11-02")).body("items[0].openingLoad.value", equalTo(225))
                .body("items[0].sets.reason", contains("TOP_OF_RANGE", "BELOW_RANGE", "IN_RANGE"))
                .body("items[0].sets.nextLoad.value", contains(235, 230, 230))
                .body("items[0].sets[1].because", hasItem(containsString("reps 3")))
                .body("items[0].bestEstimate.value", anyOf(equalTo(270), equalTo(270.0f)))
                .body("items[0].bestEstimate.formula", equalTo("EPLEY"))
                .body("items[0].bestEstimate.rough", equalTo(false))
                .body("items[0].nextOpening.load.value", equalTo(230)).body("items[0].policy.name", equalTo("default"))
                .body("items[1].daysSinceExposure", equalTo(63)).body("items[1].openingLoad.value", equalTo(180))
                .body("items[1].story", containsString("After 63 days without the exercise, 230 became 180."))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_history_has_pages() {
        person.log.set(4, Row.of(JANUARY, "2026-11-05T18:00:00Z", 1, 230, 5));
        String path = person.path("/tracks/" + person.targetsAt(4).getString("items[0].trackId") + "/history");

        JsonPath first = person.asAthlete().queryParam("limit", 1).get(path).then().statusCode(200)
                .body("items.sessionId", contains(MONDAY.toString())).body("nextCursor", notNullValue()).extract().jsonPath();
        person.asAthlete().queryParam("limit", 1).queryParam("cursor", first.getString("nextCursor")).get(path).then()
                .statusCode(200).body("items.sessionId", contains(JANUARY.toString())).body("nextCursor", nullValue());
    }

    @Test
    void a_history_is_for_those_who_reach_the_athlete() {
        String track = person.targetsAt(3).getString("items[0].trackId");
        person.asCoachElsewhere().get(person.path("/tracks/" + track + "/history")).then().statusCode(404);
        person.asCoach().get(person.path("/tracks/" + UUID.randomUUID() + "/history")).then().statusCode(404);
        person.asCoach().get(person.path("/tracks/first/history")).then().statusCode(404);
    }

    private String receipt() {
        String id = person.targetsAt(3).getString("items[0].receiptId");
        return person.asAthlete().get("/progression/v1/receipts/" + id).then().statusCode(200).extract().asString();
    }

    private ValidatableResponse verify(String body) {
        return person.asAthlete().contentType("application/json").body(body).post("/progression/v1/receipts/verify").then();
    }
}
