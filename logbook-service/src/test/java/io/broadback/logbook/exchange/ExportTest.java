package io.broadback.logbook.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** The whole log as a file: what is in it, exactly, and for whom. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class ExportTest {
    private static final UUID TENANT = Fixtures.anyId();
    private static final String NOTE = "=1+1, \"quoted\"\nand -2 @home; Grüße";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID athlete = Fixtures.anyId();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private final UUID empty = UUID.randomUUID();

    @BeforeEach
    void theExerciseIsKnown() {
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, Fixtures.barbellRow());
        }
        UUID another = Fixtures.anyId();
        String body = set(UUID.randomUUID(), "2026-11-02T18:00:00Z", 1);
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (as(tokens.athlete(TENANT, another)).body(body)
                .put("/logbook/v1/athletes/" + another + "/sets/" + UUID.randomUUID()).statusCode() == 422) {
            assertThat(System.nanoTime()).as("the exercise has come").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void the_csv_holds_every_set_with_its_session_exactly_as_it_was_said() {
        UUID late = aLog();

        String text = asAthlete().get(export()).then().statusCode(200).contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"broadback-" + athlete + ".csv\"").extract().asString();

        List<CsvRecord> rows = CsvReader.builder().ofCsvRecord(text).stream().toList();
        assertThat(rows.get(0).getFields()).isEqualTo(OwnFormat.COLUMNS);
        assertThat(rows).allSatisfy(row -> assertThat(row.getFieldCount()).isEqualTo(OwnFormat.COLUMNS.size()));
        assertThat(rows.stream().skip(1).map(row -> row.getField(0)))
                .containsExactly(first.toString(), first.toString(), empty.toString(), second.toString());
        assertThat(rows.get(1).getFields().subList(10, 32)).containsExactly("2026-11-02T18:00+01:00", "barbell_row", "", "1",
                "back_off", "sway", "102.5", "kg", "", "", "6", "", "", "2", "4", "6", "105", "kg", "", "7", "true", NOTE);
        assertThat(rows.get(2).getField(9)).isEqualTo(late.toString());
        assertThat(OwnFormat.isSessionOnly(rows.get(3).getFields())).isTrue();
        assertThat(rows.get(3).getFields().subList(1, 9)).containsExactly("2026-11-03T18:00Z", "2026-11-03T19:00Z", "", "180",
                "lb", "8", "false", "=early");
        assertThat(asAthlete().accept("application/json, text/plain, */*").queryParam("format", "csv").get(export()).asString())
                .isEqualTo(text);
    }

    @Test
    void the_json_holds_sessions_and_sets_as_the_api_has_them() {
        UUID late = aLog();

        assertThat(asAthlete().accept(ContentType.JSON).get(export()).asString()).startsWith("{\"schemaVersion\":1,");
        asAthlete().accept(ContentType.JSON).queryParam("format", "json").get(export()).then().statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", "attachment; filename=\"broadback-" + athlete + ".json\"")
                .body("schemaVersion", equalTo(1)).body("athleteId", equalTo(athlete.toString()))
                .body("sessions.id", contains(first.toString(), empty.toString(), second.toString()))
                .body("sessions.sets.collect { it.size() }", contains(2, 0, 1)).body("sessions[0].sets[0].note", equalTo(NOTE))
                .body("sessions[0].sets[1]", equalTo(asAthlete().get(path("sets", late)).jsonPath().getMap("")));
    }

    @Test
    void a_log_without_anything_is_a_file_too() {
        asAthlete().get(export()).then().statusCode(200)
                .body(equalTo(String.join(",", OwnFormat.COLUMNS) + "\r\n"));
        asAthlete().queryParam("format", "json").get(export()).then().statusCode(200).body("sessions", equalTo(List.of()));
        asAthlete().queryParam("format", "xml").get(export()).then().statusCode(400).body("violations.field",
                contains("format"));
    }

    @Test
    void only_who_may_read_sets_of_the_athlete_gets_the_file() {
        aLog();
        given().get(export()).then().statusCode(401);
        as(tokens.chainAdmin(TENANT)).get(export()).then().statusCode(403).body("code", equalTo("ROLE_NOT_ALLOWED"));
        as(tokens.integration(TENANT, "sets:write")).get(export()).then().statusCode(403);
        as(tokens.coach(TENANT, Fixtures.anyId())).get(export()).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as(tokens.headCoach(Fixtures.anyId())).get(export()).then().statusCode(404);
        as(tokens.athlete(TENANT, Fixtures.anyId())).get(export()).then().statusCode(404);
        as(tokens.athlete(Fixtures.anyId(), athlete)).get(export()).then().statusCode(200)
                .body(equalTo(String.join(",", OwnFormat.COLUMNS) + "\r\n"));
    }

    /** Three sessions: one with two sets and a deleted one, one without sets, and one that only a set has named. */
    private UUID aLog() {
        UUID late = UUID.randomUUID();
        UUID deleted = UUID.randomUUID();
        String full = """
                {"sessionId":"%s","performedAt":"2026-11-02T18:00:00+01:00","exerciseId":"barbell_row","setIndex":1,\
                "setType":"back_off","technique":"sway","load":{"value":102.50,"unit":"kg"},"reps":6,"repsInReserve":2,\
                "repRange":{"bottom":4,"top":6},"plannedLoad":{"value":105,"unit":"kg"},"supersetGroup":7,"pain":true,\
                "note":"=1+1, \\"quoted\\"\\nand -2 @home; Grüße"}""".formatted(first);
        asAthlete().body(set(first, "2026-11-02T18:10:00Z", 2)).put(path("sets", late)).then().statusCode(201);
        asAthlete().body(full).put(path("sets", UUID.randomUUID())).then().statusCode(201).body("supersetGroup", equalTo(7));
        asAthlete().body(set(first, "2026-11-02T18:20:00Z", 3)).put(path("sets", deleted)).then().statusCode(201);
        asAthlete().delete(path("sets", deleted)).then().statusCode(200);
        asAthlete().body("""
                {"startedAt":"2026-11-03T18:00:00Z","endedAt":"2026-11-03T19:00:00Z","bodyweight":{"value":180,"unit":"lb"},\
                "sessionRpe":8,"note":"=early"}""").put(path("sessions", empty)).then().statusCode(201);
        asAthlete().body("{\"startedAt\":\"2026-11-02T16:30:00Z\"}").put(path("sessions", first)).then().statusCode(201);
        asAthlete().body(set(second, "2026-11-04T18:00:00Z", 1)).put(path("sets", UUID.randomUUID())).then().statusCode(201);
        return late;
    }

    private static String set(UUID session, String at, int index) {
        return """
                {"sessionId":"%s","performedAt":"%s","exerciseId":"barbell_row","setIndex":%d,\
                "load":{"value":100,"unit":"lb"},"reps":5}""".formatted(session, at, index);
    }

    private RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, athlete));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private String export() {
        return "/logbook/v1/athletes/" + athlete + "/export";
    }

    private String path(String kind, UUID id) {
        return "/logbook/v1/athletes/" + athlete + "/" + kind + "/" + id;
    }
}
