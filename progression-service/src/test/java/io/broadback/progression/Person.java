package io.broadback.progression;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** An athlete whom progression knows, with a log to write and targets to read; barbell row, home gym and copies are there. */
final class Person implements AutoCloseable {
    final UUID tenant = Fixtures.anyId();
    final UUID gym = Fixtures.anyId();
    final UUID coach = Fixtures.anyId();
    final UUID id = Fixtures.anyId();
    final Log log;
    private final TestTopics topics = new TestTopics();
    private final Tokens tokens;

    Person(Tokens tokens) {
        this.tokens = tokens;
        this.log = new Log(topics, tenant, id, gym);
        Fixtures.publish(topics, Fixtures.barbellRow());
        Fixtures.publish(topics, Fixtures.gym(tenant, gym));
        Fixtures.publish(topics, Fixtures.athlete(tenant, id, gym, coach));
        await(() -> asHeadCoach().contentType("application/json")
                .body("{\"exerciseId\":\"barbell_row\",\"repRange\":{\"bottom\":4,\"top\":6},\"unit\":\"lb\",\"sessions\":[]}")
                .post("/progression/v1/simulations").statusCode() == 200, "the catalogue's copy");
        await(() -> asHeadCoach().get(path("/targets")).statusCode() == 200, "the roster's copy");
    }

    /** The home gym gets what pull-ups take; from the return on they can be judged. */
    void canPull() {
        Fixtures.publish(topics, Fixtures.pullUp());
        Fixtures.publish(topics, Fixtures.gymForPulls(tenant, gym));
        await(() -> asHeadCoach().contentType("application/json")
                .body("{\"exerciseId\":\"pull_up\",\"repRange\":{\"bottom\":3,\"top\":6},\"unit\":\"lb\",\"sessions\":[]}")
                .post("/progression/v1/simulations").statusCode() == 200, "the catalogue's copy");
    }

    /** The catalogue gets a row that is done with one side at a time. */
    void canRowOneSided() {
        Fixtures.publish(topics, Fixtures.singleArmRow());
        await(() -> asHeadCoach().contentType("application/json").body(
                "{\"exerciseId\":\"single_arm_row\",\"repRange\":{\"bottom\":6,\"top\":10},\"unit\":\"lb\",\"sessions\":[]}")
                .post("/progression/v1/simulations").statusCode() == 200, "the catalogue's copy");
    }

    /** A second gym of the chain, with bars and plates only. */
    UUID anotherGym() {
        UUID other = Fixtures.anyId();
        Fixtures.publish(topics, Fixtures.gym(tenant, other));
        return other;
    }

    /** The home gym's bars lose all plates but these. */
    void homeHasOnly(int plate, Instant from) {
        Fixtures.publish(topics, Fixtures.gymWithPlates(tenant, gym, plate, from));
    }

    /** Noon so many days before today. */
    String daysAgo(int days) {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS).minus(days, ChronoUnit.DAYS).toString();
    }

    RequestSpecification asHeadCoach() {
        return given().auth().oauth2(tokens.headCoach(tenant));
    }

    RequestSpecification asCoach() {
        return given().auth().oauth2(tokens.coach(tenant, gym));
    }

    RequestSpecification asCoachElsewhere() {
        return given().auth().oauth2(tokens.coach(tenant, Fixtures.anyId()));
    }

    RequestSpecification asAthlete() {
        return given().auth().oauth2(tokens.athlete(tenant, id));
    }

    String path(String rest) {
        return "/progression/v1/athletes/" + id + rest;
    }

    /** The targets once the athlete's set with this number is folded. */
    JsonPath targetsAt(long sequence) {
        ValidatableResponse page = asAthlete().queryParams(Map.of("atLeastSequence", sequence, "waitMs", 10000))
                .get(path("/targets")).then().statusCode(200).body("appliedSequence", equalTo((int) sequence));
        return page.extract().jsonPath();
    }

    void awaitTargets(Predicate<JsonPath> expected) {
        await(() -> expected.test(asHeadCoach().get(path("/targets")).jsonPath()), "the targets");
    }

    static void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline for %s", what).isLessThan(deadline);
        }
    }

    @Override
    public void close() {
        topics.close();
    }
}
