package io.broadback.program.draft;

import static io.broadback.program.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class WeeksResourceTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final UUID GYM = Fixtures.anyId();
    private static final String PREVIEW = """
            {"week":"2026-W48","athlete":{"level":"intermediate","unit":"lb","priority":"ROWS_FIRST","flags":[],\
            "currentRowSets":17,"minutesPerWeek":75,"blockWeek":1},"baseSplit":"UL4","gym":{"equipment":["barbell","rack"]},\
            "targets":[{"exerciseId":"barbell_row","technique":"strict","repRange":{"bottom":4,"top":6},\
            "load":{"value":235,"unit":"lb"},"aimReps":4}]}""";
    private static final String CUSTOM = """
            {"days":[{"weekday":"WEDNESDAY","name":"Garage","slots":[{"exerciseId":"barbell_row","sets":4,\
            "repRange":{"bottom":4,"top":6},"kind":"top"}]}]}""";
    private static boolean published;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();
    private final TestTopics topics = new TestTopics();

    @BeforeEach
    void catalogueAndGymAreKnown() {
        if (!published) {
            Fixtures.publish(topics, Fixtures.barbellRow());
            Fixtures.publish(topics, Fixtures.gym(TENANT, GYM));
            published = true;
        }
        await(() -> put(Fixtures.anyId(), profile("Probe")).statusCode() == 201, "the gym's copy");
        await(() -> headCoach().body(PREVIEW).post("/program/v1/weeks/preview").asString().contains("barbell_row"),
                "the catalogue's copy");
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void a_week_carries_the_opening_of_the_track_and_a_new_draft_its_change() throws IOException {
        put(athlete, profile("Ada")).then().statusCode(201).header("ETag", "\"1\"");
        publishTarget(230, 1_000);
        await(() -> primaryLoad(draft()) == 230, "the target's copy");
        JsonPath week = draft().then().statusCode(200).body("status", equalTo("draft")).body("week", equalTo("2026-W48"))
                .body("athleteId", equalTo(athlete.toString())).extract().jsonPath();
        int revision = week.getInt("revision");
        assertThat(week.getString(primary() + ".targetReason")).isEqualTo("IN_RANGE");
        assertThat(week.getString(primary() + ".receiptId")).isNotNull();
        publishTarget(245, 2_000);
        await(() -> primaryLoad(draft()) == 245, "the new target");
        assertThat(draft().jsonPath().getInt("revision")).isEqualTo(revision + 1);
        headCoach().get("/program/v1/athletes/{a}/weeks/2026-W48", athlete).then().statusCode(200)
                .body(primary() + ".targetLoad.value", equalTo(245));
        headCoach().get("/program/v1/athletes/{a}/weeks/2026-W49", athlete).then().statusCode(404);

        var weeks = TestTopics.await("program.weeks.v1", 2,
                record -> record.key().equals(TENANT + "/" + athlete + "/2026-W48"));
        WeekValue value = EventJson.read(weeks.get(0).value(), WeekValue.class);
        UUID primarySlot = UUID.fromString(week.getString(primary() + ".slotId"));
        assertThat(value.slotSets()).containsKey(primarySlot);
        assertThat(value.priority()).isEqualTo("ROWS_FIRST");
        assertThat(value.deload()).isFalse();
        List<WeekValue.Slot> slots = Objects.requireNonNull(value.slots());
        assertThat(slots).hasSameSizeAs(value.slotSets().keySet()).filteredOn(slot -> slot.slotId().equals(primarySlot))
                .singleElement().satisfies(slot -> {
                    assertThat(slot.exerciseId()).isEqualTo("barbell_row");
                    assertThat(slot.role()).isEqualTo("primary_row");
                    assertThat(slot.mode()).isEqualTo("ROWS_FIRST");
                    assertThat(slot.sets()).isEqualTo(value.slotSets().get(primarySlot));
                });
        assertThat(Objects.requireNonNull(value.freeRows())).doesNotContainAnyElementsOf(
                slots.stream().map(WeekValue.Slot::exerciseId).toList());
    }

    @Test
    void after_a_pause_the_week_carries_what_the_pause_leaves() {
        put(athlete, profile("Back from a holiday")).then().statusCode(201);
        publishTarget(230, 1_000);
        await(() -> primaryLoad(draft()) == 230, "the target's copy");
        headCoach().body("{\"week\":\"2026-W53\"}").post("/program/v1/athletes/{a}/weeks", athlete).then().statusCode(201)
                .body(primary() + ".targetLoad.value", equalTo(205)).body(primary() + ".targetReason", equalTo("LAYOFF"));
    }

    @Test
    void a_custom_split_is_kept_and_planned_around() {
        String profile = profile("Garage").replace("\"UL4\"", CUSTOM);
        put(athlete, profile).then().statusCode(201).body("baseSplit.days[0].slots[0].kind", equalTo("top"));
        put(athlete, profile).then().statusCode(200).body("revision", equalTo(1));
        headCoach().get(path()).then().statusCode(200).body("baseSplit.days.weekday", contains("WEDNESDAY"));
        draft().then().statusCode(201).body("days.name", hasItem("Garage"))
                .body("days.slots.flatten().findAll { it.role == 'base' }.sets", contains(4));
        headCoach().header("If-Match", "\"1\"").body(profile.replace(CUSTOM, "\"PPL6\"")).put(path()).then().statusCode(200)
                .body("baseSplit", equalTo("PPL6"));
    }

    @Test
    void the_preview_answers_from_the_request_alone() {
        headCoach().body(PREVIEW).post("/program/v1/weeks/preview").then().statusCode(200).body("status", equalTo("preview"))
                .body("requestedPriority", equalTo("ROWS_FIRST")).body("audit.checks.rule", hasItem("H1"))
                .body(primary() + ".targetLoad.value", equalTo(235)).body(primary() + ".targetLoad.unit", equalTo("lb"));
        headCoach().body(PREVIEW.replace("\"minutesPerWeek\":75", "\"minutesPerWeek\":0")).post("/program/v1/weeks/preview")
                .then()
                .statusCode(422).body("code", equalTo("UNPROCESSABLE"));
        headCoach().body(PREVIEW.replace("ROWS_FIRST", "MIX")).post("/program/v1/weeks/preview").then().statusCode(200)
                .body("priority", equalTo("MIX"));
        headCoach().body(PREVIEW.replace("2026-W48", "2026-W99")).post("/program/v1/weeks/preview").then().statusCode(400)
                .body("violations.field", contains("week"));
        headCoach().body("{}").post("/program/v1/weeks/preview").then().statusCode(400)
                .body("violations.field", contains("week", "athlete", "baseSplit", "gym"));
        headCoach().body(PREVIEW.replace("\"flags\"", "\"flogs\"")).post("/program/v1/weeks/preview").then().statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
        given().contentType(ContentType.JSON).body(PREVIEW).post("/program/v1/weeks/preview").then().statusCode(401);
    }

    @Test
    void a_week_of_someone_out_of_reach_is_not_found() {
        put(athlete, profile("Ada")).then().statusCode(201);
        as(tokens.coach(TENANT, Fixtures.anyId())).body("{\"week\":\"2026-W48\"}")
                .post("/program/v1/athletes/{a}/weeks", athlete)
                .then().statusCode(404);
        as(tokens.chainAdmin(TENANT)).body("{\"week\":\"2026-W48\"}").post("/program/v1/athletes/{a}/weeks", athlete).then()
                .statusCode(403);
        headCoach().body("{\"week\":\"next\"}").post("/program/v1/athletes/{a}/weeks", athlete).then().statusCode(400)
                .body("violations.field", contains("week"));
    }

    private void publishTarget(int load, long version) {
        Load opening = Load.of(load, WeightUnit.LB);
        TargetValue value = new TargetValue(1, TENANT, athlete, new UUID(1, 1), "barbell_row", null, Technique.STRICT,
                new RepRange(4, 6), WeightUnit.LB, "ACTIVE", new TargetValue.NextSet(opening, null, 4, "HOLD", "IN_RANGE"),
                new TargetValue.Opening(opening, null, 4, "IN_RANGE", load + ", beat 4", List.of()),
                List.of(new TargetValue.AfterDays(14, opening, null, 4, "14"),
                        new TargetValue.AfterDays(35, Load.of(205, WeightUnit.LB), null, 4, "35")),
                LocalDate.parse("2026-11-20"), null, new UUID(2, 2), version, null);
        topics.publish("progression.targets.v1", TENANT + "/" + athlete + "/" + value.trackId(), TENANT + "/" + athlete,
                EventJson.write(value),
                java.util.Map.of("ce_tenantid", TENANT.toString(), "ce_id", UUID.randomUUID().toString()));
    }

    private static int primaryLoad(Response week) {
        Object load = week.jsonPath().get(primary() + ".targetLoad.value");
        return load instanceof Number number ? number.intValue() : 0;
    }

    private static String primary() {
        return "days.slots.flatten().find { it.role == 'primary_row' }";
    }

    private Response draft() {
        return headCoach().body("{\"week\":\"2026-W48\"}").post("/program/v1/athletes/{a}/weeks", athlete);
    }

    private static String profile(String name) {
        return """
                {"name":"%s","unit":"lb","level":"intermediate","gymId":"%s","baseSplit":"UL4","priority":"ROWS_FIRST",\
                "currentRowSets":17,"minutesPerWeek":75,"blockWeek":1,"timezone":"America/New_York"}""".formatted(name, GYM);
    }

    private Response put(UUID id, String body) {
        return headCoach().body(body).put("/program/v1/athletes/" + id);
    }

    private String path() {
        return "/program/v1/athletes/" + athlete;
    }

    private RequestSpecification headCoach() {
        return as(tokens.headCoach(TENANT));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
