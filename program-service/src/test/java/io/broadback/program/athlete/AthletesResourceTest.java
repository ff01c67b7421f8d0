package io.broadback.program.athlete;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.json.EventJson;
import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class AthletesResourceTest {
    private static final String CUSTOM = """
            {"days":[{"weekday":"WEDNESDAY","name":"Garage","slots":[{"exerciseId":"barbell_row","sets":4,\
            "repRange":{"bottom":4,"top":6},"kind":"top"}]}]}""";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();

    @Test
    void an_athlete_is_created_changed_with_if_match_and_published() throws IOException {
        put(athlete, profile("Ada")).then().statusCode(201).body("name", equalTo("Ada")).body("revision", equalTo(1))
                .body("language", equalTo("en"));
        put(athlete, profile("Ada")).then().statusCode(200).body("revision", equalTo(1));
        put(athlete, profile("Bea")).then().statusCode(409).body("current.name", equalTo("Ada"));
        headCoach().header("If-Match", "\"9\"").body(profile("Bea")).put(path()).then().statusCode(412);
        headCoach().header("If-Match", "\"1\"").body(profile("Bea")).put(path()).then().statusCode(200).body("name",
                equalTo("Bea"));
        var athletes = TestTopics.await("program.athletes.v1", 2,
                record -> record.key().equals(chain().tenant + "/" + athlete));
        AthleteValue first = EventJson.read(athletes.get(0).value(), AthleteValue.class);
        AthleteValue second = EventJson.read(athletes.get(1).value(), AthleteValue.class);
        assertThat(second.version()).isGreaterThan(first.version());
        assertThat(first.gymId()).isEqualTo(chain().gym);
    }

    @Test
    void requests_that_wait_for_the_same_copy_keep_to_their_own_sessions() {
        for (int round = 0; round < 5; round++) {
            // Nothing is held for a chain that has never asked, so that all of these wait for one reading of the copy.
            String coach = tokens.headCoach(Fixtures.anyId());
            List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int request = 0; request < 30; request++) {
                    threads.execute(() -> answers
                            .add(as(coach).body(profile("Ada")).put("/program/v1/athletes/" + Fixtures.anyId()).statusCode()));
                }
            }
            assertThat(answers).hasSize(30).as("the gym is not this chain's").containsOnly(422);
        }
    }

    @Test
    void a_wrong_profile_is_refused_with_its_fields() {
        put(athlete, "{}").then().statusCode(400).body("violations.field", contains("name", "gymId"));
        put(athlete, profile("Ada").replace("America/New_York", "Mars/Olympus")).then().statusCode(400)
                .body("violations.field", contains("timezone"));
        put(athlete, profile("Ada").replace("\"UL4\"", "\"XX9\"")).then().statusCode(400);
        put(athlete, profile("Ada").replace("\"UL4\"", CUSTOM.replace("\"kind\":\"top\"", "\"kind\":\"most\""))).then()
                .statusCode(400)
                .body("violations.field", contains("baseSplit.days[0].slots[0].kind"));
        put(athlete, profile("Ada").replace("\"UL4\"", CUSTOM.replace("barbell_row", "barbel_row"))).then().statusCode(400)
                .body("violations.field", contains("baseSplit.days[0].slots[0].exerciseId"));
        put(athlete, profile("Ada").replace("\"UL4\"", "{\"days\":[]}")).then().statusCode(422).body("code",
                equalTo("UNPROCESSABLE"));
        put(athlete, profile("Ada").replace("intermediate", "wizard")).then().statusCode(400);
        put(athlete, profile("Ada").replace(chain().gym.toString(), UUID.randomUUID().toString())).then().statusCode(422)
                .body("code", equalTo("UNKNOWN_GYM"));
        put(athlete, profile("Ada").replace("\"unit\"", "\"primaryRow\":\"no_such_row\",\"unit\"")).then().statusCode(422)
                .body("code", equalTo("UNKNOWN_EXERCISE"));
        headCoach().get(path()).then().statusCode(404);
    }

    @Test
    void roles_decide_which_fields_may_change() {
        put(athlete, profile("Ada")).then().statusCode(201);
        String elsewhere = profile("Ada").replace(chain().gym.toString(), UUID.randomUUID().toString());
        headCoach().header("If-Match", "\"1\"").body(elsewhere).put(path()).then().statusCode(403)
                .body("detail", containsString("gymId"));
        RequestSpecification self = as(tokens.athlete(chain().tenant, athlete)).header("If-Match", "\"1\"");
        self.body(profile("Ada").replace("\"minutesPerWeek\":75", "\"minutesPerWeek\":90")).put(path()).then().statusCode(200);
        as(tokens.athlete(chain().tenant, athlete)).header("If-Match", "\"2\"").body(profile("Eve")).put(path()).then()
                .statusCode(403);
        as(tokens.athlete(chain().tenant, Fixtures.anyId())).get(path()).then().statusCode(404);
        as(tokens.coach(chain().tenant, Fixtures.anyId())).get(path()).then().statusCode(404);
        as(tokens.headCoach(Fixtures.anyId())).get(path()).then().statusCode(404);
        as(tokens.coach(chain().tenant, chain().gym)).get(path()).then().statusCode(200);
        as(tokens.coach(chain().tenant, Fixtures.anyId())).body(profile("Eve")).put("/program/v1/athletes/" + Fixtures.anyId())
                .then()
                .statusCode(404);
        as(tokens.athlete(chain().tenant, athlete)).body(profile("Eve")).put("/program/v1/athletes/" + Fixtures.anyId()).then()
                .statusCode(403);
    }

    @Test
    void the_roster_is_listed_in_pages_within_reach() {
        put(athlete, profile("Ada")).then().statusCode(201);
        headCoach().queryParam("gymId", chain().gym).queryParam("limit", 500).get("/program/v1/athletes").then().statusCode(200)
                .body("items.id", hasItem(athlete.toString()));
        as(tokens.coach(chain().tenant, Fixtures.anyId())).get("/program/v1/athletes").then().statusCode(200).body("items",
                hasSize(0));
        as(tokens.athlete(chain().tenant, athlete)).get("/program/v1/athletes").then().statusCode(200).body("items",
                hasSize(1));
        String cursor = headCoach().queryParam("limit", 1).get("/program/v1/athletes").then().body("items", hasSize(1))
                .body("nextCursor", notNullValue()).extract().path("nextCursor");
        String first = headCoach().queryParam("limit", 1).get("/program/v1/athletes").then().extract().path("items[0].id");
        headCoach().queryParam("limit", 1).queryParam("cursor", cursor).get("/program/v1/athletes").then()
                .body("items[0].id", not(equalTo(first)));
    }

    private Chain chain() {
        return Chain.of(tokens);
    }

    private String profile(String name) {
        return chain().profile(chain().gym).replace("Ada", name);
    }

    private Response put(UUID id, String body) {
        return chain().put(id, body);
    }

    private String path() {
        return "/program/v1/athletes/" + athlete;
    }

    private RequestSpecification headCoach() {
        return chain().headCoach();
    }

    private static RequestSpecification as(String token) {
        return Chain.as(token);
    }
}
