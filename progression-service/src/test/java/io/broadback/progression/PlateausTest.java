package io.broadback.progression;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.TrainingDiary.Done;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.engine.Engines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** No result over HTTP: who is stuck, whether the plan was executed, what is tried next and what came of it (3.12). */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "progression"))
class PlateausTest extends SomebodyTrains {
    private static final String PLATEAUS = "/progression/v1/plateaus";

    @Test
    void flat_with_95_percent_of_15_sets_proposes_17_and_still_flat_21_days_later_another_change() throws SQLException {
        JsonPath stuck = stuckWith(4);
        assertThat(stuck.getString("verdict")).isEqualTo("NO_RESULT");
        assertThat(stuck.getString("exerciseId")).isEqualTo("barbell_row");
        assertThat(stuck.getInt("measures.lastFirstSet.load.value")).isEqualTo(225);
        assertThat(stuck.getString("coachId")).isEqualTo(person.coach.toString());
        assertThat(stuck.getString("compliance[0].detail")).isEqualTo("43 of 45 (95 %) row sets, wanted 80 %");
        assertThat(stuck.getList("compliance.state")).containsExactly("MET", "MET", "MET", "UNKNOWN");
        assertThat(stuck.getInt("proposal.rung")).isEqualTo(1);
        assertThat(stuck.getInt("proposal.rowSetsFrom")).isEqualTo(15);
        assertThat(stuck.getInt("proposal.rowSetsTo")).isEqualTo(17);
        String hypothesis = stuck.getString("proposal.hypothesis");
        assertThat(hypothesis).isEqualTo("15 row sets a week are too few; 17 bring a new best.");

        decide("accept", "{\"rung\":2}").statusCode(409).body("code", equalTo("CONFLICT"))
                .body("current.rung", equalTo(1));
        decide("accept", "{\"rung\":1,\"hypothesis\":\"19 are better\"}").statusCode(409)
                .body("current.hypothesis", equalTo(hypothesis));
        String accept = "{\"rung\":1,\"hypothesis\":\"" + hypothesis + "\",\"note\":\"with Kim\"}";
        String id = decide("accept", accept).statusCode(201).body("outcome", equalTo("OPEN"))
                .body("startedOn", equalTo(diary.today.toString()))
                .body("reviewOn", equalTo(diary.today.plusDays(21).toString())).body("note", equalTo("with Kim"))
                .body("author.role", equalTo("coach")).extract().path("experimentId");
        decide("accept", accept).statusCode(200).body("experimentId", equalTo(id));
        plateaus().body("items[0].proposal.rung", nullValue()).body("items[0].proposal.kind", equalTo("EXPERIMENT_RUNNING"))
                .body("items[0].openExperiments.experimentId", contains(id))
                .body("items[0].openExperiments[0].reviewOn", equalTo(diary.today.plusDays(21).toString()));

        threeWeeksPass();

        plateaus().body("items[0].openExperiments", hasSize(0)).body("items[0].proposal.rung", equalTo(2))
                .body("items[0].proposal.kind", equalTo("MOVE_ZONE")).body("items[0].proposal.from", equalTo("low"))
                .body("items[0].proposal.sets", equalTo(2));
        decide("accept", "{\"rung\":2}").statusCode(201);
        ValidatableResponse experiments = person.asAthlete().get(person.path("/experiments")).then().statusCode(200);
        experiments.body("items.change.rung", contains(1, 2)).body("items.outcome", contains("FAILED", "OPEN"))
                .body("items[0].reviewedOn", equalTo(diary.today.toString()));
        String cursor = person.asCoach().queryParam("limit", 1).get(person.path("/experiments")).then()
                .body("items.experimentId", contains(id)).extract().path("nextCursor");
        person.asCoach().queryParams("limit", 1, "cursor", cursor).get(person.path("/experiments")).then()
                .body("items.change.rung", contains(2)).body("nextCursor", nullValue());
    }

    @Test
    void a_plan_that_was_not_executed_is_asked_for_before_it_is_changed_and_a_decline_keeps_its_reason() {
        JsonPath stuck = stuckWith(-1);
        assertThat(stuck.getString("compliance[0].state")).isEqualTo("MISSED");
        assertThat(stuck.getInt("compliance[0].part")).isEqualTo(27);
        assertThat(stuck.getInt("compliance[0].whole")).isEqualTo(45);
        assertThat(stuck.getInt("proposal.rung")).isZero();

        decide("decline", "{\"rung\":0}").statusCode(400).body("violations.field", contains("reason"));
        String decline = "{\"rung\":0,\"reason\":\"was ill\"}";
        decide("decline", decline).statusCode(201).body("outcome", equalTo("DECLINED")).body("reason", equalTo("was ill"))
                .body("reviewOn", nullValue());
        decide("decline", decline).statusCode(200);
        decide("decline", "{\"rung\":0,\"reason\":\"another\"}").statusCode(409);
        plateaus().body("items[0].proposal.kind", equalTo("PLAN_DECLINED"))
                .body("items[0].proposal.rung", nullValue());
        person.asHeadCoach().get(person.path("/experiments")).then().body("items.reason", contains("was ill"));
    }

    @Test
    void a_new_best_ends_the_plateau_and_the_experiment_with_success() throws SQLException {
        stuckWith(5);
        decide("accept", "{\"rung\":1}").statusCode(201);
        threeWeeksPass();
        UUID best = diary.session(diary.today, 1, Done.row(225, 6));
        person.targetsAt(diary.sequence());

        plateaus().body("items", hasSize(0));
        person.asCoach().get(person.path("/experiments")).then().body("items.outcome", contains("SUCCEEDED"));
        decide("accept", "{\"rung\":2}").statusCode(409).body("current.kind", equalTo("PROGRESSING"));

        diary.delete(best);
        person.targetsAt(diary.sequence());
        plateaus().body("items[0].proposal.rung", equalTo(2));
        person.asCoach().get(person.path("/experiments")).then().body("items.outcome", contains("FAILED"));
    }

    @Test
    void the_list_pages_by_athlete_and_filters_by_gym_and_coach() {
        stuckWith(5);
        UUID other = Fixtures.anyId();
        UUID otherGym = Fixtures.anyId();
        try (TestTopics topics = new TestTopics(); TrainingDiary second = new TrainingDiary(person.tenant, other, otherGym)) {
            Fixtures.publish(topics, Fixtures.athlete(person.tenant, other, otherGym));
            second.train(-7, -1, 5);
        }
        Person.await(() -> list(person.asHeadCoach(), Map.of()).extract().<List<?>> path("items").size() == 2,
                "the other plateau");

        JsonPath first = list(person.asHeadCoach(), Map.of("limit", 1)).body("items", hasSize(1)).extract().jsonPath();
        JsonPath last = list(person.asHeadCoach(), Map.of("limit", 1, "cursor", first.getString("nextCursor")))
                .body("items", hasSize(1)).body("nextCursor", nullValue()).extract().jsonPath();
        assertThat(Stream.of(first, last).map(page -> page.getString("items[0].athleteId")))
                .containsExactlyInAnyOrder(person.id.toString(), other.toString());
        list(person.asHeadCoach(), Map.of("gymId", otherGym)).body("items.athleteId", contains(other.toString()))
                .body("items[0].compliance[0].state", equalTo("MISSED"))
                .body("items[0].compliance[0].detail", equalTo("45 row sets done, none planned"));
        list(person.asHeadCoach(), Map.of("coachId", person.coach)).body("items.athleteId", contains(person.id.toString()));
        list(person.asCoach(), Map.of()).body("items.athleteId", contains(person.id.toString()));
        list(person.asCoach(), Map.of("gymId", otherGym)).body("items", hasSize(0));
    }

    @Test
    void only_those_who_reach_the_athlete_see_and_decide() {
        String track = stuckWith(5).getString("trackId");
        person.asAthlete().get(PLATEAUS).then().statusCode(403);
        list(person.asCoachElsewhere(), Map.of()).body("items", hasSize(0));
        list(given().auth().oauth2(tokens.chainAdmin(person.tenant)), Map.of()).body("items", hasSize(1));
        list(given().auth().oauth2(tokens.headCoach(Fixtures.anyId())), Map.of()).body("items", hasSize(0));
        given().get(PLATEAUS).then().statusCode(401);

        String accept = person.path("/plateaus/" + track + "/accept");
        post(person.asAthlete(), accept, "{\"rung\":1}").statusCode(403);
        post(person.asCoachElsewhere(), accept, "{\"rung\":1}").statusCode(404);
        post(given().auth().oauth2(tokens.headCoach(Fixtures.anyId())), accept, "{\"rung\":1}").statusCode(404);
        person.asCoachElsewhere().get(person.path("/experiments")).then().statusCode(404);
        person.asCoachElsewhere().get(person.path("/deload")).then().statusCode(404);
        post(person.asCoach(), person.path("/plateaus/" + UUID.randomUUID() + "/accept"), "{\"rung\":1}").statusCode(404);
        person.asCoach().get(person.path("/experiments")).then().body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', value = { "accept | {} | rung", "accept | {\"rung\":7} | rung",
            "accept | {\"rung\":1,\"reason\":\"why\"} | reason", "decline | {\"rung\":1,\"reason\":\" \"} | reason",
            "decline | {\"reason\":\"no\"} | rung" })
    void an_impossible_decision_is_refused_with_its_field(String verb, String body, String field) {
        post(person.asCoach(), person.path("/plateaus/" + UUID.randomUUID() + "/" + verb), body).statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED")).body("violations.field", hasItem(field));
    }

    @Test
    void unknown_words_are_told() {
        post(person.asCoach(), person.path("/plateaus/" + UUID.randomUUID() + "/accept"), "{\"rong\":1}").statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
        person.asCoach().queryParam("gymId", "here").get(PLATEAUS).then().statusCode(400)
                .body("violations.field", contains("gymId"));
        person.asCoach().queryParam("cursor", "bm8").get(PLATEAUS).then().statusCode(400)
                .body("violations.field", contains("cursor"));
    }

    /** Seven weeks of the same, with a deload in the middle; the sets of the Fridays since then, -1 for one day off a week. */
    private JsonPath stuckWith(int setsOnFridays) {
        diary.plan(-7, 0);
        diary.train(-7, -5, 5);
        diary.session(diary.day(-4, DayOfWeek.MONDAY), 5, Done.row(200, 5), true);
        if (setsOnFridays < 0) {
            for (int week = -3; week < 0; week++) {
                diary.session(diary.day(week, DayOfWeek.MONDAY), 5, Done.row(225, 5));
                diary.session(diary.day(week, DayOfWeek.THURSDAY), 4, Done.row(225, 5));
            }
        } else {
            diary.train(-3, -2, setsOnFridays);
            diary.train(-1, -1, 5);
        }
        person.targetsAt(diary.sequence());
        Person.await(() -> Integer.valueOf(45).equals(plateaus().extract().path("items[0].compliance[0].whole")),
                "the weeks' copy");
        return JsonPath.from(plateaus().body("items", hasSize(1)).body("items[0].window", notNullValue()).extract().asString())
                .setRootPath("items[0]");
    }

    /** What was decided today was decided three weeks ago. */
    private void threeWeeksPass() throws SQLException {
        try (Connection connection = Engines.postgres().connect("progression");
                PreparedStatement back = connection.prepareStatement(
                        "update experiment set started_on = started_on - 21, review_on = review_on - 21 where athlete_id = ?")) {
            back.setObject(1, person.id);
            assertThat(back.executeUpdate()).isEqualTo(1);
        }
    }

    private ValidatableResponse decide(String verb, String body) {
        String track = person.asHeadCoach().get(person.path("/targets")).jsonPath().getString("items[0].trackId");
        return post(person.asCoach(), person.path("/plateaus/" + track + "/" + verb), body);
    }

    private static ValidatableResponse post(RequestSpecification who, String path, String body) {
        return who.contentType("application/json").body(body).post(path).then();
    }

    private ValidatableResponse plateaus() {
        return list(person.asCoach(), Map.of());
    }

    private static ValidatableResponse list(RequestSpecification who, Map<String, ?> parameters) {
        return who.queryParams(parameters).get(PLATEAUS).then().statusCode(200);
    }
}
