package io.broadback.logbook.imports;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.json.EventJson;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.engine.Engines;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class ImportsResourceTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final UUID GYM = Fixtures.anyId();
    private static final LocalDateTime MONDAY = LocalDateTime.of(2025, 2, 3, 18, 5);
    private static final String ROW = "Bent Over Row (Barbell)";
    private static boolean published;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();

    @BeforeEach
    void exercisesAndAthleteAreKnown() {
        try (TestTopics topics = new TestTopics()) {
            if (!published) {
                List.of(Fixtures.barbellRow(), Fixtures.cableRow(), Fixtures.pullUp())
                        .forEach(exercise -> Fixtures.publish(topics, exercise));
                Fixtures.publish(topics, Fixtures.gym(TENANT, GYM));
                published = true;
            }
            Fixtures.publish(topics, Fixtures.athlete(TENANT, athlete, GYM));
        }
        String probe = new HevyFile().with(MONDAY, ROW, 0, "60", "5").with(MONDAY, "Pull Up", 0, "", "5")
                .with(MONDAY, "Underhand Seated Cable Row", 0, "60", "5").toString();
        await(() -> {
            Response answer = csv().body(probe).post(imports() + "?dryRun=true");
            return answer.statusCode() == 201 && answer.jsonPath().getList("mapped").size() == 3;
        });
    }

    @Test
    void a_dry_run_says_what_a_file_is_and_writes_nothing() {
        HevyFile file = new HevyFile().with(MONDAY, ROW, 0, "warmup", "60", "8", "").with(MONDAY, ROW, 1, "102.06", "5")
                .with(MONDAY, ROW, 2, "102.06", "5").with(MONDAY, ROW, 2, "102.06", "5")
                .with(MONDAY, "Barbel Row", 0, "61.23", "8")
                .with(MONDAY, ROW, 3, "100", "").withCardio(MONDAY);
        JsonPath report = received(csv().body(file.toString()).post(imports() + "?dryRun=true"), 201);

        assertThat(report.getString("state")).isEqualTo("READY");
        assertThat(report.getString("format")).isEqualTo("hevy");
        assertThat(report.getMap("file").get("rows")).isEqualTo(7);
        assertThat(report.getMap("file").get("sets")).isEqualTo(4);
        assertThat(report.getMap("file").get("sessions")).isEqualTo(1);
        assertThat(report.getMap("file").get("duplicates")).isEqualTo(1);
        assertThat(report.getMap("file").get("refused")).isEqualTo(1);
        assertThat(report.getMap("file.passedOver")).isEqualTo(Map.of("a distance or a time, no reps", 1));
        assertThat(report.getList("file.lines.line")).containsExactly(5, 7);
        assertThat(report.getList("file.lines.reason")).containsExactly("the same row stands further up", "has no reps");
        assertThat(report.getString("file.first")).startsWith("2025-02-03T18:05");
        assertThat(report.getInt("unit.pounds")).isEqualTo(3);
        assertThat(report.getInt("unit.kilograms")).isEqualTo(1);
        assertThat(report.getList("mapped.exerciseId")).containsExactly("barbell_row");
        assertThat(report.getList("unmapped.title")).containsExactly("Barbel Row");
        asAthlete().get(sets()).then().statusCode(200).body("items", hasSize(0));
        asAthlete().get(imports() + "/" + report.getString("id")).then().statusCode(200).body("done", equalTo(0));
    }

    @Test
    void what_looks_alike_is_proposed_and_imported_once_somebody_says_so() {
        HevyFile file = new HevyFile().with(MONDAY, "barbell row (touch and go)", 0, "102.06", "5");
        String path = imports() + "/"
                + received(csv().body(file.toString()).post(imports() + "?dryRun=true"), 201).getString("id");

        asAthlete().get(path).then().body("unmapped[0].proposals[0].exerciseId", equalTo("barbell_row"));
        asAthlete().body("{\"barbell row (touch and go)\":\"no_such_row\"}").put(path + "/mappings").then().statusCode(400)
                .body("violations[0].field", equalTo("barbell row (touch and go)"));
        asAthlete().body("{\"barbell row (touch and go)\":\"barbell_row/snatch_grip\"}").put(path + "/mappings").then()
                .statusCode(200).body("unmapped", hasSize(0)).body("mapped[0].gripVariant", equalTo("snatch_grip"));
        asAthlete().post(path + "/start").then().statusCode(202);
        done(path).body("outcomes.created", equalTo(1));
        asAthlete().get(sets()).then().body("items.gripVariant", contains("snatch_grip"));
        asAthlete().post(path + "/start").then().statusCode(409);
        asAthlete().body("{}").put(path + "/mappings").then().statusCode(409);
    }

    @Test
    void sets_come_as_they_were_lifted_in_their_workout() {
        HevyFile file = new HevyFile().with(MONDAY, ROW, 0, "warmup", "60", "8", "")
                .with(MONDAY, ROW, 1, "normal", "102.06", "5", "8.5")
                .with(MONDAY, "Pull Up", 0, "", "9").with(MONDAY, "Pull Up (Assisted)", 0, "20", "6");
        done(imported(file.toString(), "")).body("outcomes.created", equalTo(4)).body("done", equalTo(4));

        JsonPath items = asAthlete().get(sets()).then().statusCode(200).extract().jsonPath();
        assertThat(items.getList("items.performedAt")).containsExactly("2025-02-03T18:05:04-05:00", "2025-02-03T18:05:03-05:00",
                "2025-02-03T18:05:02-05:00", "2025-02-03T18:05:01-05:00");
        assertThat(items.getString("items[2].load.unit") + items.getString("items[2].load.value")).isEqualTo("lb225");
        assertThat(items.getString("items[3].load.unit") + items.getString("items[3].load.value")).isEqualTo("kg60");
        assertThat(items.getString("items[3].setType")).isEqualTo("warm_up");
        assertThat(items.getInt("items[2].repsInReserve")).isEqualTo(1);
        assertThat(items.getInt("items[2].setIndex")).isEqualTo(2);
        assertThat(items.getString("items[1].load")).isNull();
        assertThat(items.getInt("items[0].assistance.value")).isEqualTo(20);
        assertThat(items.getList("items.sessionId").stream().distinct()).hasSize(1);
        asAthlete().get("/logbook/v1/athletes/" + athlete + "/sessions/" + items.getString("items[0].sessionId")).then()
                .statusCode(200).body("startedAt", equalTo("2025-02-03T18:05:00-05:00"))
                .body("endedAt", equalTo("2025-02-03T19:05:00-05:00")).body("note", equalTo("Pull"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_what_a_person_has_changed_stays() {
        String file = HevyFile.aYearOfRows(4).toString();
        done(imported(file, "")).body("outcomes.created", equalTo(20)).body("outcomes.quarantined", equalTo(0));
        done(imported(file, "")).body("outcomes.unchanged", equalTo(20)).body("outcomes.created", equalTo(0));

        JsonPath items = asAthlete().get(sets()).then().extract().jsonPath();
        asAthlete().delete(sets() + "/" + items.getString("items[0].id")).then().statusCode(200);
        Map<String, Object> body = asAthlete().get(sets() + "/" + items.getString("items[1].id")).jsonPath().getMap("");
        body.keySet().removeAll(Set.of("id", "status", "sequence", "revision", "warnings", "quarantine"));
        body.put("reps", 7);
        asAthlete().header("If-Match", "\"1\"").body(body).put(sets() + "/" + items.getString("items[1].id")).then()
                .statusCode(200);
        done(imported(file, "")).body("outcomes.unchanged", equalTo(18)).body("outcomes.kept", equalTo(2));
        asAthlete().get(sets() + "/" + items.getString("items[0].id")).then().body("status", equalTo("deleted"));
    }

    @Test
    void a_year_in_pounds_in_a_column_of_kilograms_is_believed_and_survives_a_lost_database() throws SQLException {
        String path = imported(HevyFile.aYearOfRows(120).toString(), "");
        await(() -> asAthlete().get(path).jsonPath().getInt("done") >= ImportWorker.CHUNK);
        try (Connection connection = Engines.postgres().connect("logbook");
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'logbook_app'");
        }
        await(() -> asAthlete().get(path).statusCode() == 200);
        done(path).body("outcomes.created", equalTo(600)).body("outcomes.quarantined", equalTo(0))
                .body("outcomes.unchanged", equalTo(0)).body("outcomes.refused", equalTo(0));
        asAthlete().get(sets() + "?limit=500").then().body("items", hasSize(500))
                .body("items.load.unit", everyItem(equalTo("lb")))
                .body("items[0].sequence", equalTo(720));
    }

    @Test
    void events_of_an_import_name_it() throws IOException {
        String path = imported(new HevyFile().with(MONDAY, ROW, 0, "60", "8").toString(), "");
        done(path);
        var records = TestTopics.await("logbook.sets.v1", 2, record -> record.key().equals(TENANT + "/" + athlete));
        for (var record : records) {
            assertThat(EventJson.read(record.value(), LogbookEvent.class).importId())
                    .isEqualTo(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
        }
    }

    @Test
    void a_file_without_a_unit_is_asked_about() {
        String file = """
                Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE
                2024-05-02 07:30:00,Pull,1h,Bent Over Row (Barbell),1,225,5,0,0,,,
                2024-05-02 07:30:00,Pull,1h,Bent Over Row (Barbell),Rest Timer,0,0,0,180,,,
                """;
        csv().body(file).post(imports()).then().statusCode(422).body("detail", containsString("unit=lb or unit=kg"));
        JsonPath report = received(csv().body(file).post(imports() + "?dryRun=true&format=strong"), 201);
        assertThat(report.getBoolean("unit.needed")).isTrue();
        String path = imports() + "/" + report.getString("id");
        asAthlete().post(path + "/start").then().statusCode(422);
        asAthlete().post(path + "/start?unit=stone").then().statusCode(400).body("violations.field", contains("unit"));
        asAthlete().post(path + "/start?unit=lb").then().statusCode(202).body("unit.written", equalTo("lb"));
        done(path).body("outcomes.created", equalTo(1));
        asAthlete().get(sets()).then().body("items[0].load.unit", equalTo("lb")).body("items[0].load.value", equalTo(225));
    }

    @Test
    void a_set_that_can_be_none_is_refused_alone_and_told_with_its_line() {
        HevyFile file = new HevyFile().with(MONDAY, ROW, 0, "60", "8").with(MONDAY, ROW, 1, "1000", "8")
                .with(MONDAY, ROW, 2, "", "8")
                .with(MONDAY, ROW, 3, "60", "8").with(MONDAY, "Log Press", 0, "60", "8");
        done(imported(file.toString(), "")).body("outcomes.created", equalTo(2)).body("outcomes.unmapped", equalTo(1))
                .body("outcomes.refused", equalTo(2)).body("outcomes.refusals.line", contains(3, 4)).body("done", equalTo(5));
    }

    @Test
    void our_own_export_keeps_ids_sessions_and_every_field() {
        UUID session = Fixtures.anyId();
        UUID set = Fixtures.anyId();
        UUID bare = Fixtures.anyId();
        String header = "session_id,session_started_at,session_ended_at,gym_id,bodyweight_value,bodyweight_unit,session_rpe,"
                + "deload,session_note,set_id,performed_at,exercise_id,grip_variant,set_index,set_type,technique,load_value,"
                + "load_unit,assistance_value,assistance_unit,reps,reps_left,reps_right,reps_in_reserve,rep_range_bottom,"
                + "rep_range_top,planned_load_value,planned_load_unit,slot_id,superset_group,pain,note\n";
        String row = session + ",2025-02-03T18:00:00-05:00,2025-02-03T19:00:00-05:00," + GYM
                + ",180.5,lb,8,false,\"two\nlines\","
                + set
                + ",2025-02-03T18:04:00-05:00,barbell_row,snatch,1,working,sway,225,lb,,,6,,,1,4,6,230,lb,,,true,= not a formula\n";
        String alone = bare + ",2025-02-05T18:00:00-05:00,,,,,,true,," + ",".repeat(22) + "\n";
        String path = imported(header + row + alone, "");
        done(path).body("format", equalTo("broadback")).body("outcomes.created", equalTo(1)).body("file.sessions", equalTo(2));

        asAthlete().get(sets() + "/" + set).then().statusCode(200).body("sessionId", equalTo(session.toString()))
                .body("technique", equalTo("sway")).body("gripVariant", equalTo("snatch")).body("load.value", equalTo(225))
                .body("plannedLoad.value", equalTo(230)).body("repRange.top", equalTo(6)).body("pain", equalTo(true))
                .body("note", equalTo("= not a formula")).body("performedAt", equalTo("2025-02-03T18:04:00-05:00"));
        String sessions = "/logbook/v1/athletes/" + athlete + "/sessions/";
        asAthlete().get(sessions + session).then().statusCode(200).body("note", equalTo("two\nlines"))
                .body("gymId", equalTo(GYM.toString())).body("bodyweight.value", equalTo(180.5f))
                .body("sessionRpe", equalTo(8));
        asAthlete().get(sessions + bare).then().statusCode(200).body("deload", equalTo(true)).body("revision", equalTo(1));
        done(imported(header + row + alone, "")).body("outcomes.unchanged", equalTo(1));
    }

    @Test
    void what_is_no_log_is_refused_as_what_it_is() {
        refused("", 422, "empty");
        refused(new HevyFile().toString(), 422, "no rows");
        refused("a,b,c\n1,2,3\n", 422, "no app that is known");
        refused(new HevyFile() + "\"Pull,1,2\n", 422, "quote");
        refused("PK\u0003\u0004", 415, "ZIP");
        csv().body("Datum;Übung\n1;2\n".getBytes(StandardCharsets.ISO_8859_1)).post(imports()).then().statusCode(415)
                .body("detail", containsString("UTF-8"));
        csv().header("Content-Encoding", "gzip").body("x").post(imports()).then().statusCode(415)
                .body("detail", containsString("Content-Encoding"));
        csv().body(new HevyFile().with(MONDAY, ROW, 0, "60", "8").toString()).post(imports() + "?format=strong").then()
                .statusCode(422);
        csv().body("x").post(imports() + "?format=excel").then().statusCode(400).body("violations.field", contains("format"));
        asAthlete().body("{}").post(imports()).then().statusCode(415);
    }

    @Test
    void a_file_over_the_limit_is_refused_and_a_large_set_still_is() {
        csv().body(HevyFile.aYearOfRows(4) + "\n".repeat(26_300_000)).post(imports()).then().statusCode(413).body("code",
                equalTo("BODY_TOO_LARGE"));
        asAthlete().body("{\"note\":\"" + "x".repeat(2_000_000) + "\"}").put(sets() + "/" + UUID.randomUUID()).then()
                .statusCode(413);
        String twoMegabytes = HevyFile.aYearOfRows(4) + "\"Pull\",\"" + "x".repeat(60_000) + "\"\n";
        csv().body(twoMegabytes + "\n".repeat(2_000_000)).post(imports() + "?dryRun=true").then().statusCode(201)
                .body("file.refused", equalTo(1));
    }

    @Test
    void a_cancelled_import_goes_no_further_and_a_newer_file_takes_its_place() {
        String file = HevyFile.aYearOfRows(2).toString();
        String first = imports() + "/" + received(csv().body(file).post(imports() + "?dryRun=true"), 201).getString("id");
        String second = imports() + "/" + received(csv().body(file).post(imports() + "?dryRun=true"), 201).getString("id");
        asAthlete().get(first).then().body("state", equalTo("CANCELLED"));
        asAthlete().post(first + "/start").then().statusCode(409);
        asAthlete().delete(second).then().statusCode(200).body("state", equalTo("CANCELLED"));
        asAthlete().delete(second).then().statusCode(409);
        asAthlete().get(sets()).then().body("items", hasSize(0));
    }

    @Test
    void who_may_not_write_the_log_may_not_import_into_it() {
        String file = new HevyFile().with(MONDAY, ROW, 0, "60", "8").toString();
        String path = imports() + "/" + received(csv().body(file).post(imports() + "?dryRun=true"), 201).getString("id");
        for (String stranger : List.of(tokens.coach(TENANT, Fixtures.anyId()), tokens.headCoach(Fixtures.anyId()),
                tokens.athlete(TENANT, Fixtures.anyId()), tokens.athlete(Fixtures.anyId(), athlete))) {
            as(stranger).contentType("text/csv").body(file).post(imports()).then().statusCode(404);
            as(stranger).get(path).then().statusCode(404);
            as(stranger).contentType(ContentType.JSON).body("{}").put(path + "/mappings").then().statusCode(404);
            as(stranger).post(path + "/start").then().statusCode(404);
            as(stranger).delete(path).then().statusCode(404);
        }
        as(tokens.chainAdmin(TENANT)).get(path).then().statusCode(403);
        as(tokens.integration(TENANT, "sets:read")).post(path + "/start").then().statusCode(403);
        given().contentType("text/csv").body(file).post(imports()).then().statusCode(401);
        as(tokens.coach(TENANT, GYM)).get(path).then().statusCode(200).body("state", equalTo("READY"))
                .body("unit.text", nullValue());
    }

    private void refused(String file, int status, String words) {
        csv().body(file).post(imports()).then().statusCode(status).contentType("application/problem+json").body("detail",
                containsString(words));
    }

    private String imported(String file, String parameters) {
        return imports() + "/" + received(csv().body(file).post(imports() + parameters), 202).getString("id");
    }

    private static JsonPath received(Response answer, int status) {
        return answer.then().statusCode(status).extract().jsonPath();
    }

    private ValidatableResponse done(String path) {
        await(() -> {
            Response answer = asAthlete().get(path);
            return answer.statusCode() == 200 && answer.jsonPath().getString("state").equals("DONE");
        });
        return asAthlete().get(path).then().statusCode(200);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it has come about").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private RequestSpecification csv() {
        return as(tokens.athlete(TENANT, athlete)).contentType("text/csv");
    }

    private RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, athlete)).contentType(ContentType.JSON);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String sets() {
        return "/logbook/v1/athletes/" + athlete + "/sets";
    }

    private String imports() {
        return "/logbook/v1/athletes/" + athlete + "/imports";
    }
}
