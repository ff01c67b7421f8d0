package io.broadback.program.draft;

import static io.broadback.program.Patience.await;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.RepRange;
import io.broadback.program.Chain;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class LivingWeekTest {
    private static final String WEEK = "2026-W48";
    private static final String WEEKS = "/program/v1/athletes/{a}/weeks/" + WEEK;
    private static final String PRIMARY = "days.slots.flatten().find { it.role == 'primary_row' }";
    private static final String TOP = "days.slots.flatten().find { it.kind == 'top' }";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private Chain chain() {
        return Chain.of(tokens);
    }

    @Test
    void a_coach_approves_the_week_and_then_only_a_coach_drafts_it_anew() throws IOException {
        UUID athlete = drafted();
        approve(chain().headCoach(), athlete).then().statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        approve(chain().self(athlete).header("If-Match", "\"1\""), athlete).then().statusCode(403)
                .body("code", equalTo("ROLE_NOT_ALLOWED"));
        approve(chain().coach(chain().machines).header("If-Match", "\"1\""), athlete).then().statusCode(404);
        approve(chain().coach(chain().gym).header("If-Match", "\"7\""), athlete).then().statusCode(412);

        approve(chain().coach(chain().gym).header("If-Match", "\"1\""), athlete).then().statusCode(200)
                .header("ETag", "\"2\"").body("status", equalTo("approved")).body("approval.author.role", equalTo("coach"))
                .body("approval.at", notNullValue());

        approve(chain().coach(chain().gym).header("If-Match", "\"2\""), athlete).then().statusCode(200).body("revision",
                equalTo(2));
        chain().draft(chain().self(athlete), athlete, WEEK).then().statusCode(409).body("code", equalTo("WEEK_APPROVED"));
        chain().draft(chain().headCoach(), athlete, WEEK).then().statusCode(200).body("status", equalTo("approved"));
        chain().publishTarget(athlete, "barbell_row", new RepRange(4, 6), 230, null);
        await(() -> chain().draft(chain().headCoach(), athlete, WEEK).jsonPath().getString("status").equals("draft"),
                "another draft, which has to be approved again");
        assertThat(published(athlete, 3).get(1).status()).isEqualTo("approved");
    }

    @Test
    void an_override_is_kept_with_author_and_reason_when_the_week_is_drafted_again() throws IOException {
        UUID athlete = drafted();
        String slot = chain().week(athlete, WEEK).jsonPath().getString(PRIMARY + ".slotId");
        JsonPath before = chain().week(athlete, WEEK).jsonPath();

        override(athlete, slot, "{\"sets\":3,\"load\":{\"value\":205,\"unit\":\"lb\"},\"reason\":\"  wrist \"}").then()
                .statusCode(200).body(PRIMARY + ".sets", equalTo(3)).body(PRIMARY + ".targetLoad.value", equalTo(205))
                .body(PRIMARY + ".targetReason", equalTo("COACH")).body(PRIMARY + ".changes[0].reason", equalTo("wrist"))
                .body(PRIMARY + ".changes[0].author.role", equalTo("head-coach"))
                .body("audit.rowSets", equalTo(before.getInt("audit.rowSets") - (before.getInt(PRIMARY + ".sets") - 3)))
                .body("audit.reasons.code", hasItem("COACH_OVERRIDE"));
        override(athlete, slot, "{\"sets\":4,\"reason\":\"better\"}").then().statusCode(200);
        chain().publishTarget(athlete, "barbell_row", new RepRange(4, 6), 230, null);
        await(() -> chain().draft(chain().headCoach(), athlete, WEEK).jsonPath().getInt("revision") > 3, "another draft");

        chain().week(athlete, WEEK).then().body(PRIMARY + ".sets", equalTo(4))
                .body(PRIMARY + ".targetLoad.value", equalTo(205)).body("conflicts", hasSize(0));
        seeing(chain().headCoach(), athlete).delete(WEEKS + "/slots/" + slot + "/override", athlete).then().statusCode(200)
                .body(PRIMARY + ".targetLoad.value", equalTo(230)).body(PRIMARY + ".changes", hasSize(0))
                .body("audit.reasons.code", not(hasItem("COACH_OVERRIDE")));
        seeing(chain().headCoach(), athlete).delete(WEEKS + "/slots/" + slot + "/override", athlete).then().statusCode(404);
        WeekValue value = published(athlete, 2).get(1);
        assertThat(value.slotSets()).containsEntry(UUID.fromString(slot), 3);
    }

    @Test
    void an_override_that_has_no_place_in_the_new_draft_waits_for_the_coach() {
        UUID athlete = drafted();
        String slot = chain().week(athlete, WEEK).jsonPath().getString(PRIMARY + ".slotId");
        override(athlete, slot, "{\"sets\":3,\"reason\":\"wrist\"}").then().statusCode(200);
        chain().headCoach().header("If-Match", "\"1\"").body(chain().profile(chain().gym).replace("ROWS_FIRST", "OWN_DAY"))
                .put("/program/v1/athletes/{a}", athlete).then().statusCode(200);

        chain().draft(chain().headCoach(), athlete, WEEK).then().statusCode(200).body("priority", equalTo("OWN_DAY"))
                .body("conflicts.slotId", contains(slot)).body("conflicts[0].detail", notNullValue());
    }

    @Test
    void a_top_set_changed_by_the_coach_is_said_to_break_h2() {
        UUID athlete = drafted();
        String slot = chain().week(athlete, WEEK).jsonPath().getString(TOP + ".slotId");
        swap(chain().self(athlete), athlete, slot, "{\"reason\":\"PAIN\"}").then().statusCode(422)
                .body("code", equalTo("EXERCISE_NOT_POSSIBLE")).body("detail", containsString("H2"));

        override(athlete, slot, "{\"exerciseId\":\"front_squat\",\"reason\":\"knee\"}").then().statusCode(200)
                .body(TOP + ".exerciseId", equalTo("front_squat")).body(TOP + ".insteadOf", equalTo("back_squat"))
                .body("audit.checks.find { it.rule == 'H2' }.passed", equalTo(false))
                .body("warnings.code", hasItem("H2"));
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        UUID athlete = drafted();
        String slot = chain().week(athlete, WEEK).jsonPath().getString(PRIMARY + ".slotId");
        override(athlete, slot, "{\"sets\":0}").then().statusCode(400).body("violations.field", contains("reason", "sets"));
        override(athlete, slot, "{\"reason\":\"why\"}").then().statusCode(400);
        override(athlete, slot, "{\"reason\":\"why\",\"stes\":3}").then().statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
        override(athlete, slot, "{\"load\":{\"value\":100,\"unit\":\"kg\"},\"reason\":\"why\"}").then().statusCode(400)
                .body("violations.field", contains("load"));
        override(athlete, slot, "{\"load\":{\"value\":2050,\"unit\":\"lb\"},\"reason\":\"why\"}").then().statusCode(400)
                .body("violations.field", contains("load"));
        override(athlete, slot, "{\"repRange\":{\"bottom\":1,\"top\":1},\"reason\":\"why\"}").then().statusCode(400)
                .body("violations.field", contains("repRange"));
        override(athlete, slot, "{\"exerciseId\":\"barbel_row\",\"reason\":\"why\"}").then().statusCode(422)
                .body("code", equalTo("UNKNOWN_EXERCISE"));
        override(athlete, slot, "{\"exerciseId\":\"face_pull\",\"reason\":\"why\"}").then().statusCode(422)
                .body("code", equalTo("EXERCISE_NOT_POSSIBLE"));
        override(athlete, UUID.randomUUID().toString(), "{\"sets\":3,\"reason\":\"why\"}").then().statusCode(404);
        chain().self(athlete).header("If-Match", "\"1\"").body("{\"sets\":3,\"reason\":\"why\"}")
                .patch(WEEKS + "/slots/" + slot, athlete).then().statusCode(403);
        chain().headCoach().header("If-Match", "\"1\"")
                .body(chain().profile(chain().gym).replace("\"unit\"", "\"excludedExercises\":[\"seal_row\"],\"unit\""))
                .put("/program/v1/athletes/{a}", athlete).then().statusCode(200);
        override(athlete, slot, "{\"exerciseId\":\"seal_row\",\"reason\":\"why\"}").then().statusCode(422)
                .body("detail", containsString("excluded"));
        chain().draft(chain().headCoach(), athlete, "2024-W01").then().statusCode(422)
                .body("code", equalTo("WEEK_OUT_OF_RANGE"));
        chain().draft(chain().headCoach(), athlete, "2031-W01").then().statusCode(422);
        chain().draft(chain().headCoach(), athlete, "0001-W01").then().statusCode(422);
        chain().week(athlete, "2024-W01").then().statusCode(404);
    }

    @Test
    void a_busy_barbell_is_swapped_for_the_nearest_row_that_needs_none() {
        UUID athlete = drafted();
        JsonPath week = chain().week(athlete, WEEK).jsonPath();
        String slot = week.getString(PRIMARY + ".slotId");
        assertThat(week.getString(PRIMARY + ".exerciseId")).isEqualTo("barbell_row");
        List<String> possible = swap(chain().self(athlete), athlete, slot, "{\"reason\":\"BUSY_EQUIPMENT\"}").then()
                .statusCode(200).body("week", nullValue()).extract().path("substitutes.exerciseId");
        assertThat(possible).isNotEmpty().doesNotContain("barbell_row", "seal_row");
        swap(chain().self(athlete), athlete, slot, "{\"reason\":\"BUSY_EQUIPMENT\",\"exerciseId\":\"seal_row\"}").then()
                .statusCode(422).body("detail", containsString(possible.get(0)));
        swap(chain().self(athlete), athlete, slot, "{\"reason\":\"BUSY_EQUIPMENT\",\"exerciseId\":\"no_row\"}").then()
                .statusCode(422).body("code", equalTo("UNKNOWN_EXERCISE"));
        swap(chain().self(athlete), athlete, slot, "{}").then().statusCode(400).body("violations.field", contains("reason"));

        swap(chain().self(athlete), athlete, slot,
                "{\"reason\":\"BUSY_EQUIPMENT\",\"exerciseId\":\"" + possible.get(0) + "\",\"note\":\"queue\"}").then()
                .statusCode(200).body("week." + PRIMARY + ".exerciseId", equalTo(possible.get(0)))
                .body("week." + PRIMARY + ".zone", equalTo("low"))
                .body("week." + PRIMARY + ".changes[0].reason", equalTo("BUSY_EQUIPMENT: queue"))
                .body("week." + PRIMARY + ".changes[0].author.role", equalTo("athlete"));
        seeing(chain().self(athlete), athlete).delete(WEEKS + "/slots/" + slot + "/swap", athlete).then().statusCode(200)
                .body(PRIMARY + ".exerciseId", equalTo("barbell_row"));
    }

    @Test
    void of_many_who_have_seen_the_same_revision_one_changes_the_week() {
        UUID athlete = drafted();
        String slot = chain().week(athlete, WEEK).jsonPath().getString(PRIMARY + ".slotId");
        List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int sets = 2; sets <= 6; sets++) {
                String body = "{\"sets\":" + sets + ",\"reason\":\"me first\"}";
                threads.execute(() -> answers.add(chain().headCoach().header("If-Match", "\"1\"").body(body)
                        .patch(WEEKS + "/slots/" + slot, athlete).statusCode()));
            }
        }
        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412, 412);
        chain().week(athlete, WEEK).then().body("revision", equalTo(2)).body(PRIMARY + ".changes", hasSize(1));
    }

    @Test
    void the_service_describes_its_weeks() {
        given().get("/program/openapi?format=json").then().statusCode(200)
                .body("paths.keySet()", hasItems("/program/v1/athletes/{athleteId}/weeks/{week}/approve",
                        "/program/v1/athletes/{athleteId}/weeks/{week}/slots/{slotId}/swap",
                        "/program/v1/athletes/{athleteId}/today"))
                .body("components.schemas.SlotView.properties.keySet()", hasItems("status", "done", "exerciseId", "targetLoad"))
                .body("components.schemas.TodaySlotView.properties.keySet()", hasItems("goal", "last", "status", "sets"));
    }

    private UUID drafted() {
        UUID athlete = chain().athlete();
        chain().draft(chain().self(athlete), athlete, WEEK).then().statusCode(201).body("status", equalTo("draft"));
        return athlete;
    }

    private static Response approve(RequestSpecification who, UUID athlete) {
        return who.post(WEEKS + "/approve", athlete);
    }

    private RequestSpecification seeing(RequestSpecification who, UUID athlete) {
        return chain().seeing(who, athlete, WEEK);
    }

    private Response override(UUID athlete, String slot, String body) {
        return seeing(chain().headCoach(), athlete).body(body).patch(WEEKS + "/slots/" + slot, athlete);
    }

    private Response swap(RequestSpecification who, UUID athlete, String slot, String body) {
        return seeing(who, athlete).body(body).post(WEEKS + "/slots/" + slot + "/swap", athlete);
    }

    private List<WeekValue> published(UUID athlete, int count) throws IOException {
        List<WeekValue> values = new ArrayList<>();
        for (var record : TestTopics.await("program.weeks.v1", count,
                record -> record.key().equals(chain().tenant + "/" + athlete + "/" + WEEK))) {
            values.add(EventJson.read(record.value(), WeekValue.class));
        }
        return values;
    }
}
