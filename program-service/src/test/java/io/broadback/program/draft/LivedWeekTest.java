package io.broadback.program.draft;

import static io.broadback.program.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.broadback.platform.training.RepRange;
import io.broadback.program.Chain;
import io.broadback.program.SteppableClock;
import io.broadback.program.TrainingLog;
import io.broadback.program.TrainingLog.Entry;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "program"))
class LivedWeekTest {
    private static final String WEEK = "2026-W48";
    private static final RepRange LOW = new RepRange(4, 6);
    private static final String PRIMARY = "days.slots.flatten().find { it.role == 'primary_row' }";
    private static final String ROWS = "days.slots.flatten().findAll { it.role == 'primary_row' || it.role == 'row' }";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    private final UUID session = UUID.randomUUID();

    @AfterEach
    void theClockIsBack() {
        SteppableClock.reset();
    }

    private Chain chain() {
        return Chain.of(tokens);
    }

    @Test
    void an_open_slot_follows_its_target_and_one_begun_keeps_what_was_shown() {
        UUID athlete = draftedAt(225);
        TrainingLog log = log(athlete);
        UUID slot = primary(athlete);
        log.log(Entry.row(session, "2026-11-24T17:10:00Z", 1, 225, 6).in(slot));
        chain().publishTarget(athlete, "barbell_row", LOW, 235, 1L);
        log.log(Entry.row(session, "2026-11-24T17:14:00Z", 2, 235, 3).in(slot));
        chain().publishTarget(athlete, "barbell_row", LOW, 230, 2L);
        await(() -> doneSets(athlete) == 2 && Integer.valueOf(230).equals(currentTarget(athlete)), "both sets and the target");

        week(athlete).body(PRIMARY + ".targetLoad.value", equalTo(225)).body(PRIMARY + ".status", equalTo("started"))
                .body(PRIMARY + ".done.best.load.value", equalTo(235)).body(PRIMARY + ".done.best.reps", equalTo(3));

        for (int set = 3; set <= 5; set++) {
            log.log(Entry.row(session, "2026-11-24T17:2" + set + ":00Z", set, 230, 4).in(slot));
        }
        await(() -> doneSets(athlete) == 5, "the last set");
        week(athlete).body(PRIMARY + ".targetLoad.value", equalTo(225)).body(PRIMARY + ".status", equalTo("finished"));
        chain().seeing(chain().headCoach(), athlete, WEEK).body("{\"sets\":6,\"reason\":\"more\"}")
                .patch("/program/v1/athletes/{a}/weeks/{w}/slots/{s}", athlete, WEEK, slot).then().statusCode(409)
                .body("code", equalTo("ALREADY_DONE"));
    }

    @Test
    void the_load_a_set_was_planned_at_is_what_was_shown() {
        UUID athlete = draftedAt(225);
        Entry first = Entry.row(session, "2026-11-24T17:10:00Z", 1, 220, 5).in(primary(athlete)).plannedAt(220);
        log(athlete).set(1, first);
        await(() -> doneSets(athlete) == 1, "the set");
        week(athlete).body(PRIMARY + ".targetLoad.value", equalTo(220)).body(PRIMARY + ".targetReason", equalTo("SHOWN"));

        log(athlete).set(2, first.as("deleted"));
        await(() -> doneSets(athlete) == 0, "the deletion");

        week(athlete).body(PRIMARY + ".targetLoad.value", equalTo(225)).body(PRIMARY + ".status", equalTo("open"));
    }

    @Test
    void eleven_of_the_planned_row_sets_are_a_flag_once_the_week_is_over() {
        UUID athlete = draftedAt(225);
        trainRows(athlete, 11);
        await(() -> rowSetsDone(athlete) == 11, "eleven row sets");
        week(athlete).body("adherence.rowSetsPlanned", equalTo(17)).body("adherence.share", equalTo(0.65f))
                .body("adherence.flag", equalTo(false));

        SteppableClock.set("2026-11-30T17:00:00Z");

        week(athlete).body("adherence.flag", equalTo(true));
    }

    @Test
    void the_next_week_goes_on_from_what_was_done() {
        UUID athlete = draftedAt(225);
        trainRows(athlete, 15);
        await(() -> rowSetsDone(athlete) == 15, "fifteen row sets");
        SteppableClock.set("2026-11-30T17:00:00Z");

        chain().draft(chain().self(athlete), athlete, "2026-W49").then().statusCode(201).body("blockWeek", equalTo(2))
                .body("audit.rowSets", equalTo(15));
    }

    @Test
    void a_week_with_too_little_done_repeats_its_number() {
        UUID athlete = draftedAt(225);
        trainRows(athlete, 4);
        await(() -> rowSetsDone(athlete) == 4, "four row sets");
        SteppableClock.set("2026-11-30T17:00:00Z");

        chain().draft(chain().self(athlete), athlete, "2026-W49").then().statusCode(201).body("blockWeek", equalTo(1))
                .body("audit.rowSets", equalTo(17));
    }

    @Test
    void a_day_under_way_stays_when_the_rest_is_drafted_anew() {
        UUID athlete = draftedAt(225);
        log(athlete).log(Entry.row(session, "2026-11-24T17:10:00Z", 1, 225, 5).in(primary(athlete)));
        await(() -> doneSets(athlete) == 1, "the set");
        JsonPath before = week(athlete).extract().jsonPath();
        List<Map<String, Object>> tuesday = before.getList("days.find { it.date == '2026-11-24' }.slots");
        chain().headCoach().header("If-Match", "\"1\"")
                .body(chain().profile(chain().gym).replace("ROWS_FIRST", "OWN_DAY"))
                .put("/program/v1/athletes/{a}", athlete).then().statusCode(200);

        chain().draft(chain().self(athlete), athlete, WEEK).then().statusCode(200).body("priority", equalTo("OWN_DAY"));

        List<Map<String, Object>> after = week(athlete).extract().jsonPath()
                .getList("days.find { it.date == '2026-11-24' }.slots");
        assertThat(after).extracting(slot -> slot.get("exerciseId"))
                .isEqualTo(tuesday.stream().map(slot -> slot.get("exerciseId")).toList());
    }

    @Test
    void today_shows_the_last_result_and_what_to_beat() {
        UUID athlete = draftedAt(225);
        TrainingLog log = log(athlete);
        log.log(Entry.row(UUID.randomUUID(), "2026-11-17T17:10:00Z", 1, 215, 6));
        UUID last = UUID.randomUUID();
        log.log(Entry.row(last, "2026-11-20T17:10:00Z", 1, 225, 4));
        log.log(Entry.row(last, "2026-11-20T17:14:00Z", 2, 225, 4));
        String slot = "session.slots.find { it.role == 'primary_row' }";
        await(() -> chain().self(athlete).get(today(athlete)).jsonPath().getList(slot + ".last.sets") != null
                && chain().self(athlete).get(today(athlete)).jsonPath().getList(slot + ".last.sets").size() == 2,
                "the last session");

        chain().self(athlete).get(today(athlete)).then().statusCode(200).body("date", equalTo("2026-11-24"))
                .body("weekStatus", equalTo("draft")).body("session.name", equalTo("Upper: bench"))
                .body(slot + ".goal", equalTo("225, beat 4")).body(slot + ".last.text", equalTo("225x4"))
                .body(slot + ".last.date", equalTo("2026-11-20")).body(slot + ".done.sets", equalTo(0))
                .body("session.slots.find { it.exerciseId == 'bench_press' }.goal", notNullValue())
                .body("next.date", equalTo("2026-11-26"));
    }

    @Test
    void a_day_of_rest_says_what_comes_next() {
        UUID athlete = draftedAt(225);
        chain().self(athlete).queryParam("date", "2026-11-25").get(today(athlete)).then().statusCode(200)
                .body("session", nullValue()).body("next.date", equalTo("2026-11-26"))
                .body("next.name", equalTo("Lower: deadlift"));
        chain().self(athlete).queryParam("date", "2026-11-29").get(today(athlete)).then().statusCode(200)
                .body("next", nullValue());
        chain().draft(chain().self(athlete), athlete, "2026-W49").then().statusCode(201);
        chain().self(athlete).queryParam("date", "2026-11-29").get(today(athlete)).then()
                .body("next.date", equalTo("2026-11-30")).body("next.week", equalTo("2026-W49"));
        chain().self(athlete).queryParam("date", "2026-12-24").get(today(athlete)).then().statusCode(404);
        chain().self(athlete).queryParam("date", "tomorrow").get(today(athlete)).then().statusCode(400)
                .body("violations.field", contains("date"));
        chain().coach(chain().machines).get(today(athlete)).then().statusCode(404);
    }

    @Test
    void today_is_the_athletes_own_day() {
        UUID athlete = draftedAt(225);
        SteppableClock.set("2026-11-25T04:30:00Z");
        chain().self(athlete).get(today(athlete)).then().statusCode(200).body("date", equalTo("2026-11-24"));
        SteppableClock.set("2026-11-25T05:30:00Z");
        chain().self(athlete).get(today(athlete)).then().statusCode(200).body("date", equalTo("2026-11-25"));
    }

    private UUID draftedAt(int pounds) {
        UUID athlete = chain().athlete();
        chain().publishTarget(athlete, "barbell_row", LOW, pounds, null);
        chain().draft(chain().self(athlete), athlete, WEEK).then().statusCode(201);
        await(() -> Integer.valueOf(pounds).equals(currentTarget(athlete)), "the target");
        return athlete;
    }

    /** The load of an athlete's primary row as it would be shown without any set. */
    private Integer currentTarget(UUID athlete) {
        return chain().draft(chain().headCoach(), athlete, "2026-W50")
                .path("days.slots.flatten().find { it.role == 'primary_row' }.targetLoad.value");
    }

    private UUID primary(UUID athlete) {
        return UUID.fromString(week(athlete).extract().path(PRIMARY + ".slotId"));
    }

    private int doneSets(UUID athlete) {
        return week(athlete).extract().<Integer> path(PRIMARY + ".done.sets");
    }

    private int rowSetsDone(UUID athlete) {
        return week(athlete).extract().<Integer> path("adherence.rowSetsDone");
    }

    /** So many row sets, slot after slot as planned. */
    private void trainRows(UUID athlete, int wanted) {
        TrainingLog log = log(athlete);
        int done = 0;
        for (Map<String, Object> slot : week(athlete).extract().jsonPath().<Map<String, Object>> getList(ROWS)) {
            int sets = ((Number) Objects.requireNonNull(slot.get("sets"))).intValue();
            for (int set = 1; set <= sets && done < wanted; set++) {
                done++;
                log.log(Entry.row(session, "2026-11-24T17:%02d:00Z".formatted(done), set, 135, 8)
                        .of(String.valueOf(slot.get("exerciseId"))).in(UUID.fromString(String.valueOf(slot.get("slotId")))));
            }
        }
    }

    private ValidatableResponse week(UUID athlete) {
        return chain().week(athlete, WEEK).then().statusCode(200);
    }

    private TrainingLog log(UUID athlete) {
        return new TrainingLog(chain().topics(), chain().tenant, athlete);
    }

    private static String today(UUID athlete) {
        return "/program/v1/athletes/" + athlete + "/today";
    }
}
