package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.progression.Log.Row;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.engine.Engines;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** A candidate policy over stored history: who would move, by how much, and what approving it does. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class RolloutsTest {
    private static final String ROLLOUTS = "/progression/v1/rollouts";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void somebodyHasRowed225ForSix() {
        person = new Person(tokens);
        person.log.set(1, Row.of(UUID.randomUUID(), "2026-11-02T18:00:00Z", 1, 225, 6));
        assertThat(person.targetsAt(1).getInt("items[0].opening.load.value")).isEqualTo(235);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void the_policy_in_force_as_a_candidate_moves_nobody() {
        JsonPath done = finished(start("{\"trigger\":\"ONE_SET\",\"damping\":\"NONE\"}"));

        assertThat(done.getInt("athletesDone")).isEqualTo(1);
        assertThat(done.getInt("tracks")).isEqualTo(1);
        assertThat(done.getInt("raised") + done.getInt("lowered") + done.getInt("aimOnly")).isZero();
        differences(done).body("items", hasSize(0)).body("nextCursor", nullValue());
    }

    @Test
    void another_policy_tells_who_would_move_and_live_targets_stay_until_it_is_approved() {
        JsonPath done = finished(start("{\"trigger\":\"TWO_SETS\",\"damping\":\"NONE\"}"));

        assertThat(done.getInt("lowered")).isEqualTo(1);
        differences(done).body("items.athleteId", contains(person.id.toString()))
                .body("items[0].exerciseId", equalTo("barbell_row")).body("items[0].now.load.value", equalTo(235))
                .body("items[0].then.load.value", equalTo(225)).body("items[0].movement", equalTo(-10));
        assertThat(person.targetsAt(1).getInt("items[0].opening.load.value")).isEqualTo(235);

        approve(done, "{\"effectiveFrom\":\"2026-11-01T00:00:00Z\"}").statusCode(200).body("status", equalTo("APPROVED"))
                .body("approved.scope", equalTo("CHAIN")).body("approved.version", equalTo(1));
        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 225);

        approve(done, "{}").statusCode(200).body("approved.version", equalTo(1));
        person.asHeadCoach().get("/progression/v1/policies").then().body("items", hasSize(1));
        JsonPath again = finished(start("{\"trigger\":\"TWO_SETS\",\"damping\":\"NONE\"}"));
        assertThat(again.getInt("lowered") + again.getInt("raised")).isZero();
        person.asHeadCoach().get(ROLLOUTS).then().statusCode(200)
                .body("items.rolloutId", contains(again.getString("rolloutId"), done.getString("rolloutId")));
    }

    @Test
    void a_rollout_of_a_gym_is_about_its_own_athletes() {
        JsonPath here = finished(start(ofGym(person.gym)));
        assertThat(here.getInt("athletes")).isEqualTo(1);
        assertThat(here.getInt("lowered")).isEqualTo(1);
        approve(here, "{\"effectiveFrom\":\"2026-11-01T00:00:00Z\"}").body("approved.scope", equalTo("GYM"))
                .body("approved.scopeId", equalTo(person.gym.toString()));
        person.awaitTargets(page -> page.getInt("items[0].opening.load.value") == 225);

        person.asHeadCoach().contentType("application/json").body(ofGym(Fixtures.anyId())).post(ROLLOUTS).then()
                .statusCode(422).body("code", equalTo("UNKNOWN_GYM"));
    }

    @Test
    void a_rollout_that_still_runs_cannot_be_approved() throws SQLException {
        JsonPath done = finished(start("{\"trigger\":\"ALL_SETS\",\"damping\":\"NONE\"}"));
        try (Connection connection = Engines.postgres().connect("progression");
                PreparedStatement back = connection
                        .prepareStatement("update rollout set status = 'RUNNING' where rollout_id = ?")) {
            back.setObject(1, UUID.fromString(done.getString("rolloutId")));
            assertThat(back.executeUpdate()).isEqualTo(1);
        }

        approve(done, "{}").statusCode(409).body("code", equalTo("CONFLICT"));
        person.asHeadCoach().get("/progression/v1/policies").then().body("items", hasSize(0));
    }

    @Test
    void wrong_input_and_wrong_callers_are_told() {
        person.asHeadCoach().contentType("application/json").body("{\"trigger\":\"TWO_SETS\"}").post(ROLLOUTS).then()
                .statusCode(400).body("violations.field", hasItem("damping"));
        person.asHeadCoach().contentType("application/json").body("{\"trigger\":\"NO_SETS\",\"damping\":\"NONE\"}")
                .post(ROLLOUTS).then().statusCode(400);
        person.asCoach().contentType("application/json").body("{\"trigger\":\"TWO_SETS\",\"damping\":\"NONE\"}").post(ROLLOUTS)
                .then().statusCode(403);
        person.asHeadCoach().get(ROLLOUTS + "/" + UUID.randomUUID()).then().statusCode(404);
        person.asHeadCoach().contentType("application/json").body("{}").post(ROLLOUTS + "/" + UUID.randomUUID() + "/approve")
                .then().statusCode(404);
    }

    private static String ofGym(UUID gym) {
        return "{\"gymId\":\"" + gym + "\",\"trigger\":\"TWO_SETS\",\"damping\":\"NONE\"}";
    }

    private JsonPath start(String candidate) {
        return person.asHeadCoach().contentType("application/json").body(candidate).post(ROLLOUTS).then().statusCode(201)
                .body("status", equalTo("RUNNING")).extract().jsonPath();
    }

    private JsonPath finished(JsonPath rollout) {
        String path = ROLLOUTS + "/" + rollout.getString("rolloutId");
        Person.await(() -> person.asHeadCoach().get(path).jsonPath().getString("status").equals("DONE"), "the rollout");
        return person.asHeadCoach().get(path).jsonPath();
    }

    private ValidatableResponse differences(JsonPath rollout) {
        return person.asHeadCoach().get(ROLLOUTS + "/" + rollout.getString("rolloutId") + "/differences").then()
                .statusCode(200);
    }

    private ValidatableResponse approve(JsonPath rollout, String body) {
        return person.asHeadCoach().contentType("application/json").body(body)
                .post(ROLLOUTS + "/" + rollout.getString("rolloutId") + "/approve").then();
    }
}
