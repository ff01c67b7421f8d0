package io.broadback.progression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** Pull-ups from help over the bare bar to added weight: one track, judged by what the athlete weighed (3.8). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class PullsTest {
    private static final UUID MONDAY = Fixtures.anyId();
    private static final UUID FRIDAY = Fixtures.anyId();

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void aPersonWhoPulls() {
        person = new Person(tokens);
        person.canPull();
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void less_help_comes_first_then_the_bare_bar_then_weight_on_one_track() {
        person.log.pull(1, MONDAY, "2026-11-02T18:00:00Z", -20, 6);
        JsonPath first = person.targetsAt(1);
        assertThat(first.getString("items[0].unit")).isEqualTo("lb");
        assertThat(first.getInt("items[0].nextSet.load.value")).isZero();
        assertThat(first.getInt("items[0].nextSet.assistance.value")).isEqualTo(10);
        assertThat(first.getString("items[0].opening.text")).isEqualTo("assist 10, at least 3");

        person.log.pull(2, MONDAY, "2026-11-02T18:04:00Z", -10, 6);
        JsonPath second = person.targetsAt(2);
        assertThat(second.getString("items[0].opening.text")).isEqualTo("bodyweight, at least 3");
        assertThat(second.<Object> get("items[0].opening.assistance")).isNull();

        person.log.pull(3, FRIDAY, "2026-11-06T18:00:00Z", 0, 6);
        JsonPath third = person.targetsAt(3);
        assertThat(third.getList("items")).hasSize(1);
        assertThat(third.getInt("items[0].opening.load.value")).isEqualTo(5);
        assertThat(third.getString("items[0].receiptId")).isNotNull();
    }

    @Test
    void a_weighing_that_arrives_late_gives_the_sessions_after_it_an_estimate_of_the_system() {
        person.log.pull(1, MONDAY, "2026-11-02T18:00:00Z", 22, 8);
        history(person.targetsAt(1)).body("items[0].bestEstimate", nullValue()).body("items[0].bodyweight", nullValue());

        person.log.weighed(2, "2026-10-30T09:00:00Z", 180);
        history(person.targetsAt(2)).body("items[0].bodyweight.value", equalTo(180))
                .body("items[0].bestEstimate.value", equalTo(255.9f)).body("items[0].bestEstimate.asAdded", equalTo(75.9f))
                .body("items[0].sets.load.value", contains(22));
        person.asAthlete().queryParam("formula", "BRZYCKI")
                .get(person.path("/tracks/" + person.targetsAt(2).getString("items[0].trackId") + "/history")).then()
                .body("items[0].bestEstimate.value", equalTo(250.8f)).body("items[0].bestEstimate.formula", equalTo("BRZYCKI"));
        person.asAthlete().queryParam("formula", "GUESS")
                .get(person.path("/tracks/" + person.targetsAt(2).getString("items[0].trackId") + "/history")).then()
                .statusCode(400).body("violations.field", contains("formula"));
    }

    @Test
    void a_weighing_shows_that_the_next_pin_is_a_big_jump_for_a_light_athlete() {
        person.log.pull(1, MONDAY, "2026-11-02T18:00:00Z", -40, 6);
        assertThat(person.targetsAt(1).getInt("items[0].nextSet.assistance.value")).isEqualTo(30);

        person.log.weighed(2, "2026-10-30T09:00:00Z", 90);
        JsonPath weighed = person.targetsAt(2);
        assertThat(weighed.getInt("items[0].nextSet.assistance.value")).isEqualTo(40);
        assertThat(weighed.getString("items[0].nextSet.reason")).isEqualTo("EARN_JUMP");
    }

    @Test
    void a_gym_without_a_place_to_pull_says_so() {
        person.log.pull(1, MONDAY, "2026-11-02T18:00:00Z", 20, 6);
        UUID barsOnly = person.anotherGym();

        JsonPath elsewhere = person.asAthlete().queryParam("gymId", barsOnly).get(person.path("/targets")).jsonPath();
        Person.await(() -> person.asAthlete().queryParam("gymId", barsOnly).get(person.path("/targets")).jsonPath()
                .getString("items[0].opening.reason").equals("NOT_LOADABLE"), "the other gym's copy");
        assertThat(elsewhere.getInt("items[0].nextSet.load.value")).isEqualTo(25);
    }

    private ValidatableResponse history(JsonPath targets) {
        return person.asAthlete().get(person.path("/tracks/" + targets.getString("items[0].trackId") + "/history")).then()
                .statusCode(200);
    }
}
