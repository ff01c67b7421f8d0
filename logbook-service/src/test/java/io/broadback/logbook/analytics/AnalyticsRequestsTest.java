package io.broadback.logbook.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** How analytics are asked for: as numbers or as a chart, by whom, and what is refused. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class AnalyticsRequestsTest extends DiaryOfTwoWeeks {
    @ParameterizedTest
    @ValueSource(strings = { "weekly-sets", "e1rm", "records", "balance", "effort-parity", "adherence", "strength-to-volume",
            "first-set-reps" })
    void the_same_resource_is_a_chart_for_whoever_wants_one(String what) {
        String svg = asAthlete().accept("image/svg+xml").get(analytics(what + BOTH_WEEKS + "&width=640&height=360")).then()
                .statusCode(200).contentType("image/svg+xml").header("Vary", containsString("Accept")).extract().asString();

        assertThat(svg).startsWith("<svg ").contains("viewBox=\"0 0 640 360\"", "<title id=\"title\">", "</text>")
                .doesNotContain("No sets yet", "No plan yet");
        assertThat(asAthlete().accept("image/svg+xml").get(analytics(what + BOTH_WEEKS + "&width=640&height=360")).asString())
                .isEqualTo(svg);
        asAthlete().accept("*/*").get(analytics(what)).then().statusCode(200).contentType(ContentType.JSON);
        asAthlete().accept("image/svg+xml;q=0.4, application/json;q=0.6").get(analytics(what)).then()
                .contentType(ContentType.JSON);
        asAthlete().accept("text/html").get(analytics(what)).then().statusCode(406)
                .contentType("application/problem+json").body("code", equalTo("NOT_ACCEPTABLE"));
    }

    @Test
    void a_chart_says_what_its_band_is_in_letters_of_any_kind() {
        asAthlete().accept("image/svg+xml").get(analytics("weekly-sets" + BOTH_WEEKS)).then()
                .body(containsString("15\u201320 row sets"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "weekly-sets?from=yesterday | from | is a date",
            "weekly-sets?from=2025-11-10&to=2025-11-09 | from | lies after",
            "balance?from=2015-11-08&to=2025-11-09 | from | more than 10 years", "adherence?to=1969-12-31 | to | lies between",
            "effort-parity?to=2200-01-01 | to | lies between", "e1rm?formula=LOMBARDI | formula | is one of",
            "e1rm?exerciseId=hip_thruster | exerciseId | is no exercise",
            "records?exerciseId=a%00b | exerciseId | is no exercise",
            "first-set-reps?load=heavy | load | is a load", "first-set-reps?load=1e99 | load | load",
            "strength-to-volume?lightLoad=-5 | lightLoad | load", "balance?width=479 | width | lies between 480 and 1600",
            "balance?height=1201 | height | lies between 320 and 1200", "balance?width=wide | width | is a whole number" })
    void what_is_wrong_with_a_request_is_told(String what, String field, String message) {
        asAthlete().get(analytics(what)).then().statusCode(400).contentType("application/problem+json")
                .body("violations[0].field", equalTo(field)).body("violations[0].message", containsString(message));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        asAthlete().get(analytics("e1rm?from=now&to=then&formula=guess&width=1")).then().statusCode(400)
                .body("violations.field", contains("from", "to", "formula", "width"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "weekly-sets", "e1rm", "records", "balance", "effort-parity", "adherence", "strength-to-volume",
            "first-set-reps" })
    void only_who_may_read_sets_sees_what_they_add_up_to(String what) {
        as(tokens.coach(TENANT, GYM)).get(analytics(what)).then().statusCode(200);
        as(tokens.headCoach(TENANT)).get(analytics(what)).then().statusCode(200);
        as(tokens.integration(TENANT, "sets:read")).get(analytics(what)).then().statusCode(200);
        as(tokens.coach(TENANT, Fixtures.anyId())).get(analytics(what)).then().statusCode(404);
        as(tokens.athlete(TENANT, Fixtures.anyId())).get(analytics(what)).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).get(analytics(what)).then().statusCode(404);
        as(tokens.chainAdmin(TENANT)).get(analytics(what)).then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "catalog:read")).get(analytics(what)).then().statusCode(403);
        given().get(analytics(what)).then().statusCode(401);
    }

    @Test
    void another_chain_sees_nothing_of_an_athlete_with_the_same_id() {
        UUID other = Fixtures.anyId();

        as(tokens.athlete(other, ATHLETE)).get(analytics("weekly-sets" + BOTH_WEEKS)).then().statusCode(200)
                .body("weeks.sets", contains(0, 0));
        as(tokens.athlete(other, ATHLETE)).get(analytics("records")).then().statusCode(200).body("lines", empty());
        as(tokens.athlete(other, ATHLETE)).get(analytics("adherence" + BOTH_WEEKS)).then().body("weeks", empty());
    }
}
