package io.broadback.program.template;

import static io.broadback.program.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** A head coach's templates over HTTP: versions, what one would change, and what it did. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class TemplatesTest {
    private static final String FIRST = """
            {"name":"Back first","baseSplit":"PL3","priority":"OWN_DAY","minutesPerWeek":60}""";
    private static final String SECOND = """
            {"name":"Back first","baseSplit":"PL4","priority":"OWN_DAY","minutesPerWeek":50}""";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;
    @SuppressWarnings("NullAway.Init")
    private Chain chain;
    private final UUID gym = Fixtures.anyId();
    private final UUID first = Fixtures.anyId();
    private final UUID second = Fixtures.anyId();
    private final UUID template = Fixtures.anyId();

    @BeforeEach
    void twoAthletesTrainInAGymOfTheirOwn() {
        chain = Chain.of(tokens);
        chain.publish(gym, List.of("barbell", "rack"));
        await(() -> chain.put(first, chain.profile(gym)).statusCode() == 201, "the gym's copy");
        chain.put(second, chain.profile(gym)).then().statusCode(201);
    }

    @Test
    void a_version_reaches_the_athletes_of_a_gym_and_their_own_choices_stay() {
        put(FIRST, null).statusCode(201).header("ETag", "\"1\"").body("version", equalTo(1))
                .body("author.role", equalTo("head-coach")).body("createdAt", notNullValue());
        effects().body("items.find { it.athleteId == '" + first + "' }.fields.field",
                contains("baseSplit", "priority", "minutesPerWeek"))
                .body("items.find { it.athleteId == '" + first + "' }.fields.outcome",
                        contains("CHANGED", "CHANGED", "CHANGED"));
        publish("{\"gymIds\":[\"" + gym + "\"]}").body("changed", equalTo(2)).body("athletesDone", equalTo(2))
                .body("conflicts", equalTo(0));
        athlete(first).body("baseSplit", equalTo("PL3")).body("priority", equalTo("OWN_DAY"))
                .body("minutesPerWeek", equalTo(60)).body("currentRowSets", equalTo(17)).body("revision", equalTo(2));
        effects().body("items", hasSize(0));

        String own = chain.profile(gym).replace("\"UL4\"", "\"FB3\"").replace("\"minutesPerWeek\":75", "\"minutesPerWeek\":60");
        chain.headCoach().header("If-Match", "\"2\"").body(own).put("/program/v1/athletes/{a}", second).then()
                .statusCode(200);
        put(SECOND, "\"1\"").statusCode(201).body("version", equalTo(2));
        String item = "items.find { it.athleteId == '" + second + "' }";
        effects().body(item + ".appliedVersion", equalTo(1)).body(item + ".fields.field",
                contains("baseSplit", "priority", "minutesPerWeek"))
                .body(item + ".fields.outcome", contains("CONFLICT", "KEPT", "CHANGED"))
                .body(item + ".fields[0].athletes", equalTo("FB3")).body(item + ".fields[0].before", equalTo("PL3"))
                .body(item + ".fields[0].template", equalTo("PL4"));

        publish("{\"gymIds\":[\"" + gym + "\"],\"version\":2}").body("conflicts", equalTo(1))
                .body("changed", equalTo(2));
        athlete(second).body("baseSplit", equalTo("FB3")).body("priority", equalTo("ROWS_FIRST"))
                .body("minutesPerWeek", equalTo(50));
        athlete(first).body("baseSplit", equalTo("PL4"));
    }

    @Test
    void athletes_named_as_exceptions_and_those_of_other_gyms_are_left_alone() {
        put(FIRST, null).statusCode(201);
        publish("{\"gymIds\":[\"" + gym + "\"],\"except\":[\"" + second + "\"]}").body("athletesDone", equalTo(1));
        athlete(second).body("baseSplit", equalTo("UL4")).body("revision", equalTo(1));
        chain.headCoach().body("{\"gymIds\":[\"" + Fixtures.anyId() + "\"]}").post(path() + "/publications").then()
                .statusCode(422).body("code", equalTo("UNKNOWN_GYM"));
    }

    @Test
    void the_same_content_is_no_version_and_another_needs_the_latest_tag() {
        put(FIRST, null).statusCode(201);
        put(FIRST, null).statusCode(200).body("version", equalTo(1));
        put(SECOND, null).statusCode(409).body("current.version", equalTo(1));
        put(SECOND, "\"7\"").statusCode(412);
        put(SECOND, "\"1\"").statusCode(201);
        chain.headCoach().get(path()).then().body("baseSplit", equalTo("PL4"));
        chain.headCoach().queryParam("version", 1).get(path()).then().body("baseSplit", equalTo("PL3"));
        chain.headCoach().queryParam("version", 9).get(path()).then().statusCode(404);
        chain.headCoach().queryParam("version", "x").get(path()).then().statusCode(400);
        chain.headCoach().get("/program/v1/templates").then()
                .body("items.findAll { it.templateId == '" + template + "' }.version", contains(2));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', value = { "{} | 400 | name", "{\"name\":\" \",\"priority\":\"OWN_DAY\"} | 400 | name",
            "{\"name\":\"Nothing\"} | 400 | name", "{\"name\":\"No time\",\"minutesPerWeek\":0} | 422 | some minutes a week",
            "{\"name\":\"Odd\",\"baseSplit\":\"XX\"} | 400 | baseSplit", "{\"nome\":\"Typo\"} | 400 | nome" })
    void an_impossible_template_is_refused_with_its_field(String body, int status, String field) {
        put(body, null).statusCode(status).body(containsString(field));
    }

    @Test
    void templates_are_the_head_coachs_and_another_chains_are_unknown() {
        put(FIRST, null).statusCode(201);
        var coach = Chain.as(tokens.coach(chain.tenant, gym));
        coach.get(path()).then().statusCode(200);
        Chain.as(tokens.coach(chain.tenant, gym)).body(SECOND).put(path()).then().statusCode(403);
        Chain.as(tokens.coach(chain.tenant, gym)).queryParam("gymId", gym).get(path() + "/effects").then()
                .statusCode(403);
        Chain.as(tokens.athlete(chain.tenant, Fixtures.anyId())).get(path()).then().statusCode(403);
        Chain.as(tokens.headCoach(Fixtures.anyId())).get(path()).then().statusCode(404);
        Chain.as(tokens.headCoach(Fixtures.anyId())).body("{\"gymIds\":[\"" + gym + "\"]}")
                .post(path() + "/publications").then().statusCode(404);
    }

    private String path() {
        return "/program/v1/templates/" + template;
    }

    private ValidatableResponse put(String body, @Nullable String ifMatch) {
        var request = chain.headCoach().body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path()).then();
    }

    private ValidatableResponse effects() {
        return chain.headCoach().queryParam("gymId", gym).get(path() + "/effects").then().statusCode(200);
    }

    private ValidatableResponse publish(String body) {
        String location = chain.headCoach().body(body).post(path() + "/publications").then().statusCode(202)
                .body("status", equalTo("RUNNING")).extract().header("Location");
        await(() -> "DONE".equals(chain.headCoach().get(location).path("status")), "the publication");
        return chain.headCoach().get(location).then().statusCode(200);
    }

    private ValidatableResponse athlete(UUID athlete) {
        return chain.headCoach().get("/program/v1/athletes/{a}", athlete).then().statusCode(200);
    }
}
