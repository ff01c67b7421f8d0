package io.broadback.logbook.analytics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.RepRange;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** An athlete in New York with a small diary of November 2025, put through the API, that can be added up by hand. */
abstract class DiaryOfTwoWeeks {
    static final UUID TENANT = Fixtures.anyId();
    static final UUID GYM = Fixtures.anyId();
    static final UUID ATHLETE = Fixtures.anyId();
    static final String BOTH_WEEKS = "?from=2025-11-03&to=2025-11-16";
    private static final String TUESDAY = "2025-11-04T23:";
    /** Monday in London, and still Sunday in New York. */
    private static final String SUNDAY = "2025-11-10T03:";
    private static final String WEDNESDAY = "2025-11-12T23:";
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();
    private static final UUID THIRD = UUID.randomUUID();
    private static boolean written;

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    @BeforeEach
    void theDiaryIsWritten() {
        if (written) {
            return;
        }
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, Fixtures.barbellRow());
            Fixtures.publish(topics, Fixtures.cableRow());
            Fixtures.publish(topics, Fixtures.pullUp());
            Fixtures.publish(topics, exercise("bench_press", "horizontal_push", false, List.of("chest"),
                    List.of("anterior_deltoid", "triceps")));
            Fixtures.publish(topics, exercise("back_squat", "squat", true, List.of("quadriceps", "glutes"),
                    List.of("erector_spinae")));
            Fixtures.publish(topics, Fixtures.athlete(TENANT, ATHLETE, GYM));
            publishWeek(topics, "2025-W45");
        }
        await(() -> asAthlete().get(analytics("adherence" + BOTH_WEEKS)).jsonPath().getInt("planned") == 8);
        for (String id : List.of("barbell_row", "cable_row", "pull_up", "bench_press", "back_squat")) {
            await(() -> asAthlete().get(analytics("first-set-reps?exerciseId=" + id)).statusCode() == 200);
        }
        await(() -> asAthlete().get(analytics("balance")).jsonPath().getString("timezone").equals("America/New_York"));
        put(set(UUID.randomUUID(), "2025-10-20T18:00:00Z", "barbell_row", 1, "working", "strict", 205, 5, 1));
        put(set(FIRST, TUESDAY + "00:00Z", "barbell_row", 1, "warm_up", "strict", 135, 5, 1));
        put(set(FIRST, TUESDAY + "05:00Z", "barbell_row", 2, "working", "strict", 225, 5, 1));
        put(set(FIRST, TUESDAY + "10:00Z", "barbell_row", 3, "working", "strict", 225, 6, 0));
        put(set(FIRST, TUESDAY + "15:00Z", "barbell_row", 4, "working", "strict", 235, 3, 1));
        put(set(FIRST, TUESDAY + "20:00Z", "barbell_row", 5, "working", "sway", 245, 4, null));
        put(set(FIRST, TUESDAY + "25:00Z", "barbell_row", 6, "working", "breakdown", 225, 8, 0));
        put(set(SECOND, SUNDAY + "00:00Z", "cable_row", 1, "working", "strict", 100, 10, 3));
        for (int index = 2; index <= 3; index++) {
            put(set(SECOND, SUNDAY + "0" + index + ":00Z", "back_squat", index, "working", "strict", 315, 5, 2));
        }
        for (int index = 4; index <= 6; index++) {
            put(set(SECOND, SUNDAY + "0" + index + ":00Z", "bench_press", index, "working", "strict", 185, 8, 2));
        }
        put(set(THIRD, WEDNESDAY + "00:00Z", "barbell_row", 1, "working", "strict", 230, 6, 1));
        put(set(THIRD, WEDNESDAY + "05:00Z", "barbell_row", 2, "failure", "strict", 225, 7, 1));
        String doubtful = put(set(THIRD, WEDNESDAY + "10:00Z", "barbell_row", 3, "working", "strict", 400, 5, 1));
        assertThat(asAthlete().get(sets() + "/" + doubtful).jsonPath().getString("status")).isEqualTo("quarantined");
        String deleted = put(set(THIRD, WEDNESDAY + "15:00Z", "barbell_row", 4, "working", "strict", 250, 5, 1));
        asAthlete().delete(sets() + "/" + deleted).then().statusCode(200);
        asAthlete().body("{\"startedAt\":\"" + TUESDAY + "00:00Z\",\"sessionRpe\":6}")
                .put("/logbook/v1/athletes/" + ATHLETE + "/sessions/" + FIRST).then().statusCode(201);
        written = true;
    }

    ValidatableResponse analysed(String what) {
        return asAthlete().get(analytics(what)).then().statusCode(200).contentType(ContentType.JSON)
                .body("athleteId", equalTo(ATHLETE.toString()));
    }

    String put(String body) {
        return put(ATHLETE, body);
    }

    String put(UUID athlete, String body) {
        String id = UUID.randomUUID().toString();
        as(tokens.athlete(TENANT, athlete)).body(body).put("/logbook/v1/athletes/" + athlete + "/sets/" + id).then()
                .statusCode(201);
        return id;
    }

    static String set(UUID session, String at, String exercise, int index, String type, String technique, int load, int reps,
            @Nullable Integer reserve) {
        return """
                {"sessionId":"%s","performedAt":"%s","exerciseId":"%s","setIndex":%d,"setType":"%s","technique":"%s",\
                "load":{"value":%d,"unit":"lb"},"reps":%d,"repsInReserve":%s}"""
                .formatted(session, at, exercise, index, type, technique, load, reps, reserve);
    }

    RequestSpecification asAthlete() {
        return as(tokens.athlete(TENANT, ATHLETE));
    }

    static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    static String analytics(String what) {
        return "/logbook/v1/athletes/" + ATHLETE + "/analytics/" + what;
    }

    private static String sets() {
        return "/logbook/v1/athletes/" + ATHLETE + "/sets";
    }

    static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline for the copies").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static ExerciseValue exercise(String id, String pattern, boolean heavy, List<String> primary,
            List<String> secondary) {
        var step = new ExerciseValue.Steps(new ExerciseValue.Step(BigDecimal.TEN, new BigDecimal("5")),
                new ExerciseValue.Step(new BigDecimal("5"), new BigDecimal("2.5")));
        return new ExerciseValue(1, new UUID(0, 0), id, id, List.of(), pattern, "compound", false, false, List.of("barbell"),
                List.of(List.of("barbell")), false, false, List.of(), null, primary, secondary, "strict_by_default", null, 0,
                heavy, 3, "total", List.of(new RepRange(4, 6)), step,
                new ExerciseValue.PlausibleMax(new BigDecimal("1000"), new BigDecimal("450")), List.of(), false, 1);
    }

    /** Eight row sets on the Tuesday, one of them in a base split, and bench presses. */
    private static void publishWeek(TestTopics topics, String week) {
        LocalDate tuesday = LocalDate.of(2025, 11, 4);
        WeekValue value = new WeekValue(1, TENANT, ATHLETE, week, "draft", Map.of(), false, "ROWS_FIRST",
                List.of(slot(tuesday, 1, "barbell_row", "primary_row", 5), slot(tuesday, 2, "machine_row", "row", 2),
                        slot(tuesday, 3, "bench_press", "base", 3), slot(tuesday, 4, "cable_row", "base", 1)),
                List.of(), 1);
        String key = TENANT + "/" + ATHLETE;
        topics.publish(Topics.PROGRAM_WEEKS.topic(), key + "/" + week, key, EventJson.write(value),
                Map.of("ce_tenantid", TENANT.toString(), "ce_id", UUID.randomUUID().toString()));
    }

    private static WeekValue.Slot slot(LocalDate date, int order, String exercise, String role, int sets) {
        return new WeekValue.Slot(UUID.randomUUID(), date, order, exercise, role, sets, new RepRange(4, 6), null);
    }
}
