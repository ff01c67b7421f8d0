package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Policies over HTTP, and what they do to targets that were folded before. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class PoliciesTest {
    private static final String NONE = "\"damping\":\"NONE\"";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void somebodyTrains() {
        person = new Person(tokens);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void a_policy_of_the_chain_folds_targets_again_and_receipts_name_it() {
        log(1, "2026-11-02T18:00:00Z", 225, 6);
        assertThat(person.targetsAt(1).getInt("items[0].opening.load.value")).isEqualTo(235);

        put(person.asHeadCoach(), "{\"scope\":\"CHAIN\",\"effectiveFrom\":\"2026-11-01T00:00:00Z\",\"trigger\":\"TWO_SETS\","
                + NONE + "}").statusCode(201).header("ETag", "\"1\"").body("version", equalTo(1))
                .body("scopeId", nullValue()).body("author.role", equalTo("head-coach"));

        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 225);
        JsonPath receipt = receipt();
        assertThat(receipt.getString("policy.name")).isEqualTo("CHAIN");
        assertThat(receipt.getInt("policy.version")).isEqualTo(1);
    }

    @Test
    void sessions_before_the_date_are_judged_as_they_were() {
        log(1, "2026-11-02T18:00:00Z", 225, 6);
        log(2, "2026-11-05T18:00:00Z", 235, 6);
        assertThat(person.targetsAt(2).getInt("items[0].opening.load.value")).isEqualTo(245);

        put(person.asHeadCoach(), "{\"scope\":\"CHAIN\",\"effectiveFrom\":\"2026-11-04T00:00:00Z\",\"trigger\":\"TWO_SETS\","
                + NONE + "}").statusCode(201);

        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 235);
    }

    @Test
    void the_athletes_own_policy_outranks_the_chains_until_it_is_ended() {
        log(1, "2026-11-02T18:00:00Z", 225, 6);
        person.targetsAt(1);
        put(person.asHeadCoach(), "{\"scope\":\"CHAIN\",\"effectiveFrom\":\"2026-11-01T00:00:00Z\",\"trigger\":\"TWO_SETS\","
                + NONE + "}").statusCode(201);
        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 225);

        put(person.asCoach(), ofAthlete("\"trigger\":\"ONE_SET\"," + NONE)).statusCode(201);
        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 235);
        inForce().body("name", equalTo("ATHLETE/" + person.id)).body("trigger", equalTo("ONE_SET"));

        put(person.asCoach(), ofAthlete("\"trigger\":null")).statusCode(201).body("version", equalTo(2));
        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 225);
        inForce().body("name", equalTo("CHAIN"));
        person.asAthlete().get(person.path("/policies")).then().statusCode(200).body("items.version", contains(2, 1));
    }

    @Test
    void a_coachs_policy_is_for_the_athletes_of_that_coach() {
        log(1, "2026-11-02T18:00:00Z", 225, 6);
        person.targetsAt(1);
        put(person.asHeadCoach(), coach(UUID.randomUUID())).statusCode(201);
        inForce().body("name", equalTo("default"));

        put(person.asHeadCoach(), coach(person.coach)).statusCode(201);

        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 225);
        inForce().body("name", equalTo("COACH/" + person.coach));
    }

    @Test
    void putting_the_same_policy_again_changes_nothing_and_another_version_needs_its_number() {
        String policy = "{\"scope\":\"EXERCISE\",\"scopeId\":\"barbell_row\",\"effectiveFrom\":\"2026-11-01T00:00:00Z\","
                + "\"trigger\":\"ALL_SETS\"," + NONE + "}";
        put(person.asHeadCoach(), policy).statusCode(201);
        put(person.asHeadCoach(), policy).statusCode(200).body("version", equalTo(1));
        put(person.asHeadCoach().header("If-Match", "\"7\""), policy).statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        put(person.asHeadCoach().header("If-Match", "\"1\""), policy.replace("ALL_SETS", "TWO_SETS")).statusCode(201)
                .body("version", equalTo(2));

        JsonPath first = person.asCoach().queryParam("limit", 1).get("/progression/v1/policies").then().statusCode(200)
                .body("items.version", contains(2)).extract().jsonPath();
        person.asCoach().queryParam("limit", 1).queryParam("cursor", first.getString("nextCursor"))
                .get("/progression/v1/policies").then().statusCode(200).body("items.version", contains(1))
                .body("nextCursor", nullValue());
    }

    @Test
    void a_simulation_that_names_no_policy_takes_the_chains() {
        put(person.asHeadCoach(), "{\"scope\":\"CHAIN\",\"effectiveFrom\":\"2026-11-01T00:00:00Z\",\"trigger\":\"ALL_SETS\","
                + NONE + "}").statusCode(201);

        person.asAthlete().contentType("application/json").body("""
                {"exerciseId":"barbell_row","repRange":{"bottom":4,"top":6},"unit":"lb",
                 "sessions":[{"sets":[{"load":225,"reps":6},{"load":225,"reps":5}]}]}""")
                .post("/progression/v1/simulations").then().statusCode(200)
                .body("sessions[0].sets[0].decision", equalTo("HOLD")).body("sessions[0].nextOpeningLoad", equalTo(225));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', value = { "{\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"} | scope",
            "{\"scope\":\"CHAIN\",\"scopeId\":\"x\",\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"} | scopeId",
            "{\"scope\":\"COACH\",\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"} | scopeId",
            "{\"scope\":\"COACH\",\"scopeId\":\"kim\",\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"} | scopeId",
            "{\"scope\":\"CHAIN\",\"trigger\":\"ONE_SET\"} | trigger",
            "{\"scope\":\"CHAIN\",\"effectiveFrom\":\"1999-01-01T00:00:00Z\",\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"} | effectiveFrom",
            "{\"scope\":\"CHAIN\",\"effectiveFrom\":\"2199-01-01T00:00:00Z\",\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"} | effectiveFrom" })
    void an_impossible_policy_is_refused_with_its_field(String body, String field) {
        put(person.asHeadCoach(), body).statusCode(400).body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(field));
        person.asHeadCoach().get("/progression/v1/policies").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void unknown_words_and_exercises_are_told() {
        put(person.asHeadCoach(), "{\"scope\":\"CHAIN\",\"trigger\":\"THREE_SETS\",\"damping\":\"NONE\"}").statusCode(400);
        put(person.asHeadCoach(), "{\"scope\":\"CHAIN\",\"triger\":\"ONE_SET\",\"damping\":\"NONE\"}").statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
        put(person.asHeadCoach(),
                "{\"scope\":\"EXERCISE\",\"scopeId\":\"flying\",\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"}")
                .statusCode(422).body("code", equalTo("UNKNOWN_EXERCISE"));
        person.asCoach().queryParam("scope", "ATHLETE").get("/progression/v1/policies").then().statusCode(400)
                .body("violations[0].message", containsString("athlete"));
    }

    @Test
    void only_those_who_may_set_and_see_policies_do() {
        put(person.asCoach(), "{\"scope\":\"CHAIN\",\"trigger\":\"ONE_SET\"," + NONE + "}").statusCode(403);
        put(person.asAthlete(), ofAthlete("\"trigger\":\"ONE_SET\"," + NONE)).statusCode(403);
        put(person.asCoachElsewhere(), ofAthlete("\"trigger\":\"ONE_SET\"," + NONE)).statusCode(404);
        person.asAthlete().get("/progression/v1/policies").then().statusCode(403);
        person.asCoachElsewhere().get(person.path("/policies/barbell_row")).then().statusCode(404);
        person.asCoach().get(person.path("/policies/flying")).then().statusCode(404);
    }

    private void log(long sequence, String at, int load, int reps) {
        person.log.set(sequence, Row.of(UUID.randomUUID(), at, 1, load, reps));
    }

    private String ofAthlete(String rest) {
        return "{\"scope\":\"ATHLETE\",\"scopeId\":\"" + person.id + "\",\"effectiveFrom\":\"2026-11-01T00:00:00Z\"," + rest
                + "}";
    }

    private static String coach(UUID coach) {
        return "{\"scope\":\"COACH\",\"scopeId\":\"" + coach
                + "\",\"effectiveFrom\":\"2026-11-01T00:00:00Z\",\"trigger\":\"TWO_SETS\"," + NONE + "}";
    }

    private static ValidatableResponse put(RequestSpecification who, String body) {
        return who.contentType("application/json").body(body).put("/progression/v1/policies").then();
    }

    private ValidatableResponse inForce() {
        return person.asAthlete().get(person.path("/policies/barbell_row")).then().statusCode(200);
    }

    private JsonPath receipt() {
        String id = person.asAthlete().get(person.path("/targets")).jsonPath().getString("items[0].receiptId");
        return person.asAthlete().get("/progression/v1/receipts/" + id).then().statusCode(200).extract().jsonPath();
    }
}
