package io.broadback.program.diagnosis;

import static io.broadback.program.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.program.Chain;
import io.broadback.program.TrainingLog;
import io.broadback.program.TrainingLog.Entry;
import io.broadback.program.diagnosis.domain.Code;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
@SuppressWarnings("NullAway.Init") // the test resource and the set-up set them
class DiagnosisResourceTest {
    private static final String DIAGNOSIS = "/program/v1/athletes/{a}/diagnosis";
    /** Of the week before this one, so that all of its days are over. */
    private final LocalDate monday = LocalDate.now(ZoneOffset.UTC)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);

    Tokens tokens;

    private Chain chain;

    @BeforeEach
    void aChainIsOpen() {
        chain = Chain.of(tokens);
    }

    @Test
    void findings_come_from_what_was_planned_and_what_was_logged() {
        UUID athlete = chain.athlete("");
        String week = new Span(monday, 1).firstWeek();
        JsonPath planned = chain.draft(athlete, week).then().statusCode(201).extract().jsonPath();
        TrainingLog log = new TrainingLog(chain.topics(), chain.tenant, athlete);
        log(log, UUID.randomUUID(), 0, "bench_press", 6, "barbell_row", 5);
        log(log, UUID.randomUUID(), 3, "back_squat", 6, "barbell_row", 4);

        Response answer = counting(athlete, 21, 2);

        answer.then().statusCode(200).body("athleteId", equalTo(athlete.toString())).body("weeks", equalTo(2))
                .body("from", equalTo(monday.toString())).body("sessions", equalTo(2)).body("unknownSets", equalTo(0))
                .body("plannedWeeks", contains(week));
        int rows = planned.getInt("audit.rowSets");
        answer.then().body(finding("ADHERENCE") + ".numbers.done", equalTo(9))
                .body(finding("ADHERENCE") + ".numbers.planned", equalTo(rows))
                .body(finding("ADHERENCE") + ".severity", equalTo("warning"))
                .body(finding("ADHERENCE") + ".rule", equalTo("R4"))
                .body(finding("ADHERENCE") + ".sets", equalTo(9)).body(finding("ADHERENCE") + ".weeks", equalTo(1))
                .body(finding("ADHERENCE") + ".suggestedStep", notNullValue())
                .body(finding("NO_PRIORITY") + ".severity", equalTo("warning"))
                .body(finding("NO_PRIORITY") + ".numbers.rowsLast", equalTo(2))
                .body(finding("BALANCE") + ".severity", equalTo("ok")).body(finding("BALANCE") + ".suggestedStep", nullValue())
                .body("notJudged.code", containsInAnyOrder("SESSION_RPE", "PUSH_PULL"))
                .body("notJudged.reason", not(hasItem("")));
    }

    @Test
    void a_rating_of_a_session_that_comes_later_is_judged_too() {
        UUID athlete = chain.athlete("");
        TrainingLog log = new TrainingLog(chain.topics(), chain.tenant, athlete);
        UUID back = UUID.randomUUID();
        UUID legs = UUID.randomUUID();
        log(log, back, 0, "barbell_row", 4, "machine_row", 4);
        log(log, legs, 2, "back_squat", 4, "leg_press", 4);
        counting(athlete, 16, 4).then().body("notJudged.code", hasItem("SESSION_RPE"));

        log.session(17, back, monday + "T18:00:00Z", 5, false);
        log.session(18, legs, monday.plusDays(2) + "T18:00:00Z", 9, false);

        await(() -> get(athlete, 4).jsonPath().getString(finding("SESSION_RPE") + ".severity") != null, "both ratings");
        get(athlete, 4).then().body(finding("SESSION_RPE") + ".severity", equalTo("hint"))
                .body(finding("SESSION_RPE") + ".numbers.back", equalTo(5.0f))
                .body(finding("SESSION_RPE") + ".numbers.legs", equalTo(9.0f));
    }

    @Test
    void sets_before_the_span_and_of_unknown_exercises_are_not_counted() {
        UUID athlete = chain.athlete("");
        TrainingLog log = new TrainingLog(chain.topics(), chain.tenant, athlete);
        log(log, UUID.randomUUID(), 0, "barbell_row", 4, "rowing_boat", 3);

        counting(athlete, 4, 2).then().body("unknownSets", equalTo(3));
        get(athlete, 1).then().body("sets", equalTo(0)).body("findings", empty());
    }

    @Test
    void without_a_log_nothing_is_judged_and_nothing_called_good() {
        get(chain.athlete(",\"timezone\":\"Pacific/Kiritimati\""), 12).then().statusCode(200).body("findings", empty())
                .body("sets", equalTo(0)).body("plannedWeeks", empty())
                .body("notJudged.code", equalTo(Arrays.stream(Code.values()).map(Code::name).toList()));
    }

    @Test
    void four_weeks_are_looked_at_unless_asked_otherwise() {
        chain.headCoach().get(DIAGNOSIS, chain.athlete("")).then().statusCode(200).body("weeks", equalTo(4))
                .body("from", equalTo(monday.minusWeeks(2).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "13", "-1", "four", "4.0" })
    void a_wrong_number_of_weeks_is_refused(String weeks) {
        chain.headCoach().queryParam("weeks", weeks).get(DIAGNOSIS, chain.athlete("")).then().statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED")).body("violations.field", contains("weeks"));
    }

    @Test
    void who_may_read_the_sets_may_read_the_diagnosis() {
        UUID athlete = chain.athlete("");
        Chain.as(tokens.athlete(chain.tenant, athlete)).get(DIAGNOSIS, athlete).then().statusCode(200);
        Chain.as(tokens.coach(chain.tenant, chain.gym)).get(DIAGNOSIS, athlete).then().statusCode(200);
        Chain.as(tokens.integration(chain.tenant, "sets:read")).get(DIAGNOSIS, athlete).then().statusCode(200);
        Chain.as(tokens.integration(chain.tenant, "weeks:read")).get(DIAGNOSIS, athlete).then().statusCode(403);
        Chain.as(tokens.chainAdmin(chain.tenant)).get(DIAGNOSIS, athlete).then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        Chain.as(tokens.coach(chain.tenant, Fixtures.anyId())).get(DIAGNOSIS, athlete).then().statusCode(404);
        Chain.as(tokens.headCoach(Fixtures.anyId())).get(DIAGNOSIS, athlete).then().statusCode(404);
        chain.headCoach().get(DIAGNOSIS, "someone").then().statusCode(404);
        RestAssured.get(DIAGNOSIS, athlete).then().statusCode(401);
    }

    /** Sets of two exercises, one after the other, so many days after the Monday. */
    private void log(TrainingLog log, UUID session, int day, String first, int sets, String second, int moreSets) {
        for (int set = 0; set < sets + moreSets; set++) {
            String at = monday.plusDays(day) + "T18:%02d:00Z".formatted(set);
            assertThat(log.log(Entry.row(session, at, set + 1, 225, 5).of(set < sets ? first : second))).isPositive();
        }
    }

    private Response counting(UUID athlete, int sets, int weeks) {
        await(() -> get(athlete, weeks).jsonPath().getInt("sets") == sets, sets + " sets");
        return get(athlete, weeks);
    }

    private Response get(UUID athlete, int weeks) {
        return chain.headCoach().queryParam("weeks", weeks).get(DIAGNOSIS, athlete);
    }

    private static String finding(String code) {
        return "findings.find { it.code == '" + code + "' }";
    }
}
