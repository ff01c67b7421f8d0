package io.broadback.catalog.gym;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class GymsResourceTest {
    private static final String DOWNTOWN = """
            {"name":"Downtown","timezone":"America/New_York"}""";
    private static final String BARBELLS = """
            {"effectiveFrom":"2026-01-01T00:00:00Z","stations":[
             {"equipment":"barbell","count":4,"grids":[{"kind":"barbell","unit":"lb","bar":45,"plates":[45,35,25,10,5,2.5],"counts":null}]},
             {"equipment":"rack","count":2,"grids":[]}]}""";

    @SuppressWarnings("NullAway.Init") // set by BroadbackTestResource
    Tokens tokens;
    private final UUID chain = UUID.randomUUID();
    private final UUID gym = UUID.randomUUID();

    @Test
    void aGymIsPutOnceAndReadByEverybody() {
        asAdmin().body(DOWNTOWN).put(path("")).then().statusCode(201).header("ETag", "\"1\"")
                .body("id", equalTo(gym.toString())).body("name", equalTo("Downtown"))
                .body("timezone", equalTo("America/New_York"));
        asAdmin().body(DOWNTOWN).put(path("")).then().statusCode(200).header("ETag", "\"1\"");
        as(tokens.athlete(chain, UUID.randomUUID())).get(path("")).then().statusCode(200).header("ETag", "\"1\"")
                .body("name", equalTo("Downtown"));
    }

    @Test
    void aChangedGymNeedsTheRevisionThatWasRead() {
        aGym();
        String renamed = DOWNTOWN.replace("Downtown", "Uptown");

        asAdmin().body(renamed).put(path("")).then().statusCode(409).body("code", equalTo("CONFLICT"))
                .body("current.name", equalTo("Downtown"));
        asAdmin().header("If-Match", "\"7\"").body(renamed).put(path("")).then().statusCode(412);
        asAdmin().header("If-Match", "\"1\"").body(renamed).put(path("")).then().statusCode(200).header("ETag", "\"2\"");
        asAdmin().header("If-Match", "x").body(renamed).put(path("")).then().statusCode(400);
    }

    @Test
    void gymsOfTheChainAreListedInPages() {
        for (int count = 0; count < 5; count++) {
            asAdmin().body(DOWNTOWN).put("/catalog/v1/gyms/" + UUID.randomUUID()).then().statusCode(201);
        }
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = asAdmin().get("/catalog/v1/gyms?limit=2" + cursor).then().statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"name\":\"A\",\"timezone\":\"UTC\",\"city\":\"B\"} | UNKNOWN_PROPERTY | city",
            "{\"name\":\" \",\"timezone\":\"UTC\"} | VALIDATION_FAILED | name",
            "{\"name\":\"A\\u0000\",\"timezone\":\"UTC\"} | VALIDATION_FAILED | name",
            "{\"name\":\"A\",\"timezone\":\"Mars/Olympus\"} | VALIDATION_FAILED | timezone",
            "{\"name\":\"A\"} | VALIDATION_FAILED | timezone",
            "{\"name\":17,\"timezone\":\"UTC\"} | VALIDATION_FAILED | name" })
    void aGymThatIsNoGymIsRefused(String body, String code, String field) {
        asAdmin().body(body).put(path("")).then().statusCode(400).contentType("application/problem+json")
                .body("code", equalTo(code)).body("violations.field", contains(field));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "null", "[]", "{", "\"gym\"" })
    void aBodyThatIsNoObjectIsRefused(String body) {
        asAdmin().body(body).put(path("")).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        asAdmin().get(path("")).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        asAdmin().get(path("/equipment")).then().statusCode(404);
        asAdmin().get(path("/loads?exerciseId=barbell_row")).then().statusCode(404);
        asAdmin().body(BARBELLS).put(path("/equipment")).then().statusCode(404);
        asAdmin().get("/catalog/v1/gyms/17").then().statusCode(404);
        aGym();
        asAdmin().get(path("/loads?exerciseId=no_such_row")).then().statusCode(404);
    }

    @Test
    void barbellLoadsRiseInStepsOfFiveToTheGreatestPlausibleLoad() {
        aGym();
        asAdmin().body(BARBELLS).put(path("/equipment")).then().statusCode(201);

        JsonPath loads = asAdmin().get(path("/loads?exerciseId=barbell_row&unit=lb")).then().statusCode(200)
                .body("exerciseId", equalTo("barbell_row")).body("gymId", equalTo(gym.toString()))
                .body("unit", equalTo("lb")).body("equipmentVersion", equalTo(1))
                .body("definition.kind", equalTo("barbell")).body("definition.bar", equalTo(45)).extract().jsonPath();

        assertThat(loads.getList("loads", Integer.class)).hasSize(132).startsWith(45, 50, 55).endsWith(695, 700);
    }

    @Test
    void withoutAUnitTheOneThatCanBeMadeIsTaken() {
        aGym();
        asAdmin().body("""
                {"stations":[{"equipment":"dumbbells","grids":[{"kind":"list","unit":"kg","loads":[10,7.5,10.0,12.50]}]}]}""")
                .put(path("/equipment")).then().statusCode(201).body("stations[0].count", equalTo(1));

        asAdmin().get(path("/loads?exerciseId=dumbbell_row")).then().statusCode(200).body("unit", equalTo("kg"))
                .body("loads", contains(7.5f, 10, 12.5f));
        asAdmin().get(path("/loads?exerciseId=dumbbell_row&unit=lb")).then().statusCode(200)
                .body("definition", nullValue()).body("loads", empty());
        asAdmin().get(path("/loads?exerciseId=barbell_row")).then().statusCode(200).body("unit", nullValue())
                .body("loads", empty());
    }

    @Test
    void anExerciseThatCanBeDoneInTwoWaysTakesTheGridOfTheOneThatIsThere() {
        aGym();
        asAdmin().body("""
                {"stations":[{"equipment":"landmine","count":1,"grids":[
                  {"kind":"landmine","unit":"lb","empty":0,"plates":[25,10],"counts":[2,1]}]}]}""")
                .put(path("/equipment")).then().statusCode(201);

        asAdmin().get(path("/loads?exerciseId=t_bar_row&unit=lb")).then().statusCode(200)
                .body("loads", contains(10, 25, 35, 50, 60));
    }

    @Test
    void everyVersionOfTheEquipmentStaysReadable() {
        aGym();
        asAdmin().body(BARBELLS).put(path("/equipment")).then().statusCode(201).header("ETag", "\"1\"");
        String lighter = BARBELLS.replace("2026-01-01", "2026-06-01").replace("\"bar\":45", "\"bar\":35");
        asAdmin().body(lighter).put(path("/equipment")).then().statusCode(201).header("ETag", "\"2\"")
                .body("number", equalTo(2)).body("versions.number", contains(1, 2));

        asAdmin().get(path("/equipment?at=2026-03-01T00:00:00%2B01:00")).then().statusCode(200)
                .body("number", equalTo(1)).body("effectiveFrom", equalTo("2026-01-01T00:00:00Z"))
                .body("stations[0].grids[0].bar", equalTo(45)).body("stations.equipment", contains("barbell", "rack"));
        asAdmin().get(path("/equipment")).then().statusCode(200).body("number", equalTo(2)).header("ETag", "\"2\"");
        asAdmin().get(path("/loads?exerciseId=barbell_row&at=2025-01-01T00:00:00Z")).then().statusCode(200)
                .body("equipmentVersion", equalTo(1)).body("loads[0]", equalTo(45));
        asAdmin().get(path("/loads?exerciseId=barbell_row&at=2026-06-01T02:00:00+02:00")).then().statusCode(200)
                .body("equipmentVersion", equalTo(2)).body("loads[0]", equalTo(35));
    }

    @Test
    void theVersionOfAnInstantIsReplacedOnlyWithTheRevisionThatWasRead() {
        aGym();
        asAdmin().body(BARBELLS).put(path("/equipment")).then().statusCode(201);
        asAdmin().body(BARBELLS.replace("45,35", "45.0,35.00")).put(path("/equipment")).then().statusCode(200)
                .header("ETag", "\"1\"");
        String more = BARBELLS.replace("\"count\":4", "\"count\":6");

        asAdmin().body(more).put(path("/equipment")).then().statusCode(409).body("current.stations[0].count", equalTo(4));
        asAdmin().header("If-Match", "\"9\"").body(more).put(path("/equipment")).then().statusCode(412);
        asAdmin().header("If-Match", "\"1\"").body(more).put(path("/equipment")).then().statusCode(200)
                .header("ETag", "\"2\"").body("number", equalTo(2)).body("versions", hasSize(1));
    }

    @Test
    void equipmentFromNowOnIsUnchangedWhenItStandsThereAlready() {
        aGym();
        asAdmin().get(path("/equipment")).then().statusCode(200).body("number", nullValue()).body("stations", empty());
        String fromNow = BARBELLS.replace("\"effectiveFrom\":\"2026-01-01T00:00:00Z\",", "");
        asAdmin().body(fromNow).put(path("/equipment")).then().statusCode(201);
        asAdmin().body(fromNow).put(path("/equipment")).then().statusCode(200).body("versions", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{} | stations | is required",
            "{\"stations\":[null]} | stations[0] | is required",
            "{\"stations\":[{\"count\":1}]} | stations[0].equipment | is required",
            "{\"stations\":[{\"equipment\":\"trampoline\"}]} | stations[0].equipment | is one of barbell",
            "{\"stations\":[{\"equipment\":\"rack\"},{\"equipment\":\"rack\"}]} | stations[1].equipment | twice",
            "{\"stations\":[{\"equipment\":\"rack\",\"count\":0}]} | stations[0].count | between 1 and 1000",
            "{\"stations\":[],\"effectiveFrom\":\"1900-01-01T00:00:00Z\"} | effectiveFrom | 1970",
            "{\"stations\":[],\"effectiveFrom\":\"+999999999-01-01T00:00:00Z\"} | effectiveFrom | ahead" })
    void equipmentThatCannotBeIsRefused(String body, String field, String message) {
        aGym();
        asAdmin().body(body).put(path("/equipment")).then().statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED")).body("violations.field", contains(field))
                .body("violations[0].message", containsString(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"kind\":\"barbell\",\"bar\":45,\"plates\":[45]} | .unit | is required",
            "{\"unit\":\"lb\",\"bar\":45,\"plates\":[45]} | .kind | is required",
            "{\"kind\":\"barbell\",\"unit\":\"stone\",\"bar\":45,\"plates\":[45]} | .unit | outside its enumeration",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[]} | '' | 1 to 30 sizes",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[45,null]} | .plates | holds null",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[-5]} | '' | between 0 and 100000",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[1e999999999]} | '' | between 0 and 100000",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[0.001]} | '' | more than 20000 loads",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":45,\"plates\":[45,35],\"counts\":[1]} | '' | counts",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":9000,\"plates\":[45]} | '' | no load",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"plates\":[45]} | '' | needs 'bar'",
            "{\"kind\":\"stack\",\"unit\":\"lb\",\"start\":10,\"step\":0,\"max\":200} | '' | step > 0",
            "{\"kind\":\"elastic\",\"unit\":\"lb\"} | '' | 'elastic'",
            "{\"kind\":\"barbell\",\"unit\":\"lb\",\"bar\":\"45\",\"plates\":[45]} | .bar | wrong type" })
    void aGridThatCannotBeIsRefused(String grid, String field, String message) {
        aGym();
        asAdmin().body("{\"stations\":[{\"equipment\":\"barbell\",\"count\":1,\"grids\":[" + grid + "]}]}")
                .put(path("/equipment")).then().statusCode(400).body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains("stations[0].grids[0]" + field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void anUnknownPropertyDeepInTheEquipmentIsNamed() {
        aGym();
        asAdmin().body(BARBELLS.replace("\"bar\":45", "\"barr\":45")).put(path("/equipment")).then().statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"))
                .body("violations.field", contains("stations[0].grids[0].barr"));
    }

    @Test
    void aQuestionForLoadsThatMeansNothingIsRefused() {
        aGym();
        asAdmin().get(path("/loads")).then().statusCode(400).body("violations.field", contains("exerciseId"));
        asAdmin().get(path("/loads?exerciseId=barbell_row&unit=stone&at=today")).then().statusCode(400)
                .body("violations.field", contains("unit", "at"));
    }

    @Test
    void athletesAndCoachesDoNotMakeGyms() {
        as(tokens.athlete(chain, UUID.randomUUID())).body(DOWNTOWN).put(path("")).then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.coach(chain, gym)).body(DOWNTOWN).put(path("")).then().statusCode(403);
        as(tokens.headCoach(chain)).body(DOWNTOWN).put(path("")).then().statusCode(403);
        as(tokens.integration(chain, "catalog:read")).body(DOWNTOWN).put(path("")).then().statusCode(403);
        given().contentType("application/json").body(DOWNTOWN).put(path("")).then().statusCode(401);
    }

    @Test
    void aCoachSaysWhatStandsInTheirOwnGymsOnly() {
        aGym();
        as(tokens.coach(chain, gym)).body(BARBELLS).put(path("/equipment")).then().statusCode(201);
        as(tokens.coach(chain, UUID.randomUUID())).body(BARBELLS).put(path("/equipment")).then().statusCode(404);
        as(tokens.coach(chain)).body(BARBELLS).put(path("/equipment")).then().statusCode(404);
        as(tokens.headCoach(chain)).body(BARBELLS).put(path("/equipment")).then().statusCode(200);
        as(tokens.athlete(chain, UUID.randomUUID())).body(BARBELLS).put(path("/equipment")).then().statusCode(403);
    }

    @Test
    void theGymOfAnotherChainIsNotThere() {
        aGym();
        asAdmin().body(BARBELLS).put(path("/equipment")).then().statusCode(201);
        UUID other = UUID.randomUUID();
        String stranger = tokens.chainAdmin(other);

        as(stranger).get(path("")).then().statusCode(404);
        as(stranger).get(path("/equipment")).then().statusCode(404);
        as(stranger).get(path("/loads?exerciseId=barbell_row")).then().statusCode(404);
        as(tokens.coach(other, gym)).body(BARBELLS).put(path("/equipment")).then().statusCode(404);
        as(stranger).get("/catalog/v1/gyms").then().statusCode(200).body("items.id", not(hasItem(gym.toString())));
        // The same id in another chain is another gym.
        as(stranger).body(DOWNTOWN.replace("Downtown", "Elsewhere")).put(path("")).then().statusCode(201);
        asAdmin().get(path("")).then().body("name", equalTo("Downtown"));
    }

    private void aGym() {
        asAdmin().body(DOWNTOWN).put(path("")).then().statusCode(201);
    }

    private RequestSpecification asAdmin() {
        return as(tokens.chainAdmin(chain));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).urlEncodingEnabled(false).contentType("application/json");
    }

    private String path(String rest) {
        return "/catalog/v1/gyms/" + gym + rest;
    }
}
