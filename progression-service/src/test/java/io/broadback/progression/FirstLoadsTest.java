package io.broadback.progression;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.SetType;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What a lift begins with (3.13): asked over HTTP, from what has been logged. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class FirstLoadsTest {
    private static final UUID MONDAY = Fixtures.anyId();

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Person person;

    @BeforeEach
    void somebodyNew() {
        person = new Person(tokens);
    }

    @AfterEach
    void close() {
        person.close();
    }

    @Test
    void a_ramp_leads_from_the_empty_bar_to_the_working_load() {
        firstLoad("barbell_row", 4, 6).body("method", equalTo("RAMP")).body("load.value", equalTo(45))
                .body("aimReps", equalTo(6)).body("rampSet", equalTo(1)).body("basis", nullValue());

        person.log.typed(1, MONDAY, person.daysAgo(0), SetType.RAMP, 95, 6, 5);
        person.targetsAt(1);
        firstLoad("barbell_row", 4, 6).body("load.value", equalTo(110)).body("rampSet", equalTo(2))
                .body("text", equalTo("barbell_row 95x6 with 5 left: next 110x6"));

        person.log.typed(2, MONDAY, person.daysAgo(0), SetType.RAMP, 110, 6, 4);
        person.log.typed(3, MONDAY, person.daysAgo(0), SetType.RAMP, 120, 6, 2);
        person.targetsAt(3);
        firstLoad("barbell_row", 4, 6).body("load.value", equalTo(120)).body("rampSet", nullValue())
                .body("text", equalTo("barbell_row 120x6 with 2 left: hard enough, work with 120"));
    }

    @Test
    void a_recent_set_of_another_range_gives_the_load_for_the_middle_with_three_left() {
        person.log.typed(1, MONDAY, person.daysAgo(3), SetType.WORKING, 225, 5, 2);
        person.targetsAt(1);

        firstLoad("barbell_row", 8, 10).body("method", equalTo("RECENT_SET")).body("aimReps", equalTo(9))
                .body("repsInReserve", equalTo(3)).body("basis.load.value", equalTo(225))
                .body("load.value", equalTo(190));
        firstLoad("barbell_row", 4, 6).body("method", equalTo("TARGET")).body("load.value", equalTo(225));
    }

    @Test
    void a_set_of_long_ago_says_nothing_any_more() {
        person.log.typed(1, MONDAY, person.daysAgo(130), SetType.WORKING, 225, 5, 2);
        person.targetsAt(1);

        firstLoad("barbell_row", 8, 10).body("method", equalTo("RAMP"));
    }

    @Test
    void pulls_begin_with_the_body() {
        person.canPull();

        firstLoad("pull_up", 3, 6).body("method", equalTo("BODYWEIGHT")).body("load.value", equalTo(0));
    }

    @Test
    void who_cannot_reach_the_athlete_is_told_nothing() {
        person.asCoachElsewhere().queryParams(question("barbell_row", 4, 6)).get(person.path("/first-load")).then()
                .statusCode(404);
        person.asCoach().queryParams(question("barbell_row", 4, 6)).get(person.path("/first-load")).then().statusCode(200);
    }

    @ParameterizedTest(name = "{0}={1}: {2} {3}")
    @CsvSource({ "exerciseId,no_such_row,422,", "unit,stone,400,unit", "technique,breakdown,400,technique",
            "bottom,9,400,bottom and top", "bottom,few,400,bottom and top", "exerciseId,,400,exerciseId",
            "gymId,here,400,gymId" })
    void what_is_wrong_is_named(String name, @Nullable String value, int status, @Nullable String field) {
        Map<String, Object> question = question("barbell_row", 4, 6);
        question.put(name, value == null ? "" : value);

        ValidatableResponse answer = person.asAthlete().queryParams(question).get(person.path("/first-load")).then()
                .statusCode(status);
        if (field != null) {
            answer.body("violations.field", hasItem(field));
        }
    }

    private ValidatableResponse firstLoad(String exercise, int bottom, int top) {
        return person.asAthlete().queryParams(question(exercise, bottom, top)).get(person.path("/first-load")).then()
                .statusCode(200);
    }

    private static Map<String, Object> question(String exercise, int bottom, int top) {
        return new HashMap<>(Map.of("exerciseId", exercise, "bottom", bottom, "top", top, "unit", "lb"));
    }
}
