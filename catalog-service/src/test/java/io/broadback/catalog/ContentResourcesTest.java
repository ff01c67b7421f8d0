package io.broadback.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class ContentResourcesTest {
    private static final UUID CHAIN = UUID.randomUUID();

    @SuppressWarnings("NullAway.Init") // set by BroadbackTestResource
    Tokens tokens;
    private String token = "";

    @BeforeEach
    void anAthlete() {
        token = tokens.athlete(CHAIN, UUID.randomUUID());
    }

    @Test
    void theUpperBackHasElevenMuscles() {
        get("/muscles?region=upper_back").statusCode(200).body("items", hasSize(11)).body("nextCursor", nullValue())
                .body("items.id", hasItems("latissimus_dorsi", "biceps"))
                .body("items.region", everyItem(equalTo("upper_back")))
                .body("items[0].name", equalTo("Trapezius")).body("items[0].function", containsString("shoulder"));
    }

    @Test
    void r32_thereAreCloseGripExercises() {
        assertThat(get("/exercises?gripWidth=close").statusCode(200).extract().jsonPath().getList("items.id"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
            "muscle=teres_minor, face_pull|dumbbell_rear_lateral_raise",
            "equipment=landmine, meadows_row|t_bar_row",
            "pattern=hinge&bigCompound=false, deadlift|romanian_deadlift|rack_pull",
            "technique=sway_allowed, barbell_row",
            "type=isolation&muscle=infraspinatus, face_pull|dumbbell_rear_lateral_raise",
            "rowSet=true&gripWidth=close, close_grip_cable_row|t_bar_row",
            "q=MEADOWS, meadows_row" })
    void exercisesAreNarrowedByFilters(String filters, String ids) {
        get("/exercises?" + filters).statusCode(200).body("items.id", contains((Object[]) ids.split("\\|")));
    }

    @Test
    void exercisesArePagedWithoutGapOrRepetition() {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = get("/exercises?limit=10" + cursor).statusCode(200).extract().jsonPath();
            ids.addAll(page.getList("items.id"));
            cursor = page.get("nextCursor") == null ? "" : "&cursor=" + page.getString("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(36).doesNotHaveDuplicates().startsWith("deadlift");
    }

    @Test
    void anExerciseIsComplete() {
        get("/exercises/t_bar_row").statusCode(200)
                .body("id", equalTo("t_bar_row")).body("name", equalTo("T-Bar Row"))
                .body("aliases", hasItem("Landmine Row")).body("pattern", equalTo("horizontal_pull"))
                .body("type", equalTo("compound")).body("bigCompound", equalTo(true)).body("rowSet", equalTo(true))
                .body("equipment", contains("t_bar", "landmine"))
                .body("equipmentOptions", contains(List.of("t_bar"), List.of("landmine")))
                .body("unilateral", equalTo(false)).body("chestSupported", equalTo(false))
                .body("grips", contains("neutral")).body("gripWidth", equalTo("close"))
                .body("primaryMuscles", contains("trapezius", "rhomboids", "latissimus_dorsi"))
                .body("secondaryMuscles", hasItem("biceps")).body("techniquePolicy", equalTo("strict"))
                .body("momentumPossible", equalTo(true)).body("axialCost", equalTo(2)).body("heavyAxial", equalTo(false))
                .body("loadability", equalTo(3)).body("loadBasis", equalTo("one_sleeve"))
                .body("repRanges[0].bottom", equalTo(4)).body("repRanges[0].top", equalTo(6))
                .body("step.lb.up", equalTo(10)).body("step.kg.down", equalTo(2.5f))
                .body("plausibleMax.lb", equalTo(700)).body("plausibleMax.kg", equalTo(320))
                .body("instructions", hasSize(5)).body("cautions", hasSize(1)).body("citations", contains("fenwick_2009"))
                .body("supports", contains("squat", "press", "deadlift")).body("version", notNullValue());
        assertThat(get("/exercises/t_bar_row").extract().jsonPath().getLong("version")).isPositive();
    }

    @Test
    void whatIsUnknownAboutAnExerciseIsNullNotAbsent() {
        assertThat(get("/exercises/deadlift").extract().jsonPath().getMap("")).containsEntry("momentumPossible", null);
    }

    @Test
    void textsInALanguageThatIsMissingAreEnglish() {
        given().auth().oauth2(token).header("Accept-Language", "de-DE,de;q=0.9").get("/catalog/v1/exercises/barbell_row").then()
                .statusCode(200).body("name", equalTo("Barbell Row"));
        given().auth().oauth2(token).header("Accept-Language", "not;a=language").get("/catalog/v1/exercises/barbell_row").then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({ "/exercises/bench_press_of_my_own", "/exercises/BARBELL%20ROW", "/exercise" })
    void whatDoesNotExistIsNotFound(String path) {
        get(path).statusCode(404).contentType("application/problem+json").body("code", equalTo("NOT_FOUND"));
    }

    @ParameterizedTest
    @CsvSource({ "/muscles?region=lower_back, region", "/exercises?gripWidth=tight, gripWidth", "/exercises?rowSet=yes, rowSet",
            "/exercises?muscle=elbow, muscle", "/exercises?muscle=A, muscle", "/exercises?equipment=chair, equipment",
            "/exercises?limit=0, limit", "/exercises?limit=501, limit", "/exercises?limit=ten, limit",
            "/citations?cursor=%25, cursor" })
    void aParameterThatMeansNothingIsRefused(String path, String field) {
        get(path).statusCode(400).contentType("application/problem+json").body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains(field));
    }

    @Test
    void everyViolationIsToldAtOnce() {
        get("/exercises?gripWidth=tight&type=hard&rowSet=1").statusCode(400)
                .body("violations.field", contains("type", "gripWidth", "rowSet"));
    }

    @Test
    void citationsAreListed() {
        get("/citations").statusCode(200).body("items.id", hasItem("handa_2005"))
                .body("items.find { it.id == 'mcallister_2013' }.doi", equalTo("10.1519/JSC.0b013e31824f23ad"))
                .body("items.find { it.id == 'handa_2005' }.doi", nullValue());
    }

    @Test
    void withoutAValidTokenNothingIsTold() {
        given().get("/catalog/v1/muscles").then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
        Instant now = Instant.now();
        String expired = tokens.sign(tokens.claims(CHAIN, "late", "head-coach").issuedAt(now.minusSeconds(600))
                .expiresAt(now.minusSeconds(60)));
        given().auth().oauth2(expired).get("/catalog/v1/muscles").then().statusCode(401);
        given().auth().oauth2("no.token.atall").get("/catalog/v1/exercises").then().statusCode(401);
    }

    @Test
    void aTokenThatIsKeptAfterItsFirstUseEndsWithItsExpiry() {
        Instant now = Instant.now();
        String shortLived = tokens.sign(tokens.claims(CHAIN, "short", "head-coach").issuedAt(now)
                .expiresAt(now.plusSeconds(3)));
        given().auth().oauth2(shortLived).get("/catalog/v1/muscles").then().statusCode(200);
        given().auth().oauth2(shortLived).get("/catalog/v1/muscles").then().statusCode(200);

        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        int status = 200;
        while (status == 200 && System.nanoTime() - deadline < 0) {
            status = given().auth().oauth2(shortLived).get("/catalog/v1/muscles").statusCode();
        }
        assertThat(status).isEqualTo(401);
        assertThat(Instant.now()).isAfterOrEqualTo(now.plusSeconds(2));
    }

    @Test
    void aKeptTokenSpeaksForNoOtherToken() {
        String coach = tokens.headCoach(CHAIN);
        given().auth().oauth2(coach).get("/catalog/v1/muscles").then().statusCode(200);
        String[] parts = coach.split("\\.");
        String otherSignature = parts[0] + "." + parts[1] + "." + tokens.chainAdmin(CHAIN).split("\\.")[2];
        String otherClaims = parts[0] + "." + tokens.chainAdmin(CHAIN).split("\\.")[1] + "." + parts[2];

        given().auth().oauth2(otherSignature).get("/catalog/v1/muscles").then().statusCode(401);
        given().auth().oauth2(otherClaims).get("/catalog/v1/muscles").then().statusCode(401);
    }

    @Test
    void anIntegrationNeedsItsScopeAndAnOperatorSeesNothing() {
        given().auth().oauth2(tokens.integration(CHAIN, "catalog:read")).get("/catalog/v1/muscles").then().statusCode(200);
        given().auth().oauth2(tokens.integration(CHAIN, "sets:read")).get("/catalog/v1/muscles").then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        given().auth().oauth2(tokens.sign(tokens.claims(CHAIN, "ops", "operator"))).get("/catalog/v1/citations").then()
                .statusCode(403);
    }

    @Test
    void theApiDescribesItselfToEverybody() {
        given().get("/catalog/openapi?format=json").then().statusCode(200).body("info.title", equalTo("Broadback catalog"))
                .body("paths.keySet()", hasItems("/catalog/v1/exercises/{exerciseId}", "/catalog/v1/gyms/{gymId}/loads"));
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(token).urlEncodingEnabled(false).get("/catalog/v1" + path).then();
    }
}
