package io.broadback.logbook.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.engine.Engines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/** What a small diary adds up to, computed by hand. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class AnalyticsTest extends DiaryOfTwoWeeks {
    @Test
    void weeks_are_those_of_the_athletes_own_calendar_and_count_sets_of_work_only() {
        analysed("weekly-sets" + BOTH_WEEKS).body("timezone", equalTo("America/New_York"))
                .body("from", equalTo("2025-11-03")).body("to", equalTo("2025-11-16"))
                .body("band.least", equalTo(15)).body("band.most", equalTo(20))
                .body("weeks.week", contains("2025-W45", "2025-W46")).body("weeks.over", contains(true, true))
                .body("weeks.sets", contains(10, 2)).body("weeks.rowSets", contains(5, 2))
                .body("weeks.band", contains("below", "below"))
                .body("weeks[0].knownReserve", equalTo(9)).body("weeks[0].closeToFailure", equalTo(8))
                .body("weeks[0].muscles.trapezius", equalTo(5)).body("weeks[0].muscles.latissimus_dorsi", equalTo(5))
                .body("weeks[0].muscles.biceps", equalTo(2.5f)).body("weeks[0].muscles.chest", equalTo(3))
                .body("weeks[0].muscles.triceps", equalTo(1.5f)).body("weeks[0].muscles.erector_spinae", equalTo(1))
                .body("weeks[1].muscles.keySet()",
                        containsInAnyOrder("trapezius", "rhomboids", "latissimus_dorsi", "biceps"));
    }

    @Test
    void a_span_is_widened_to_whole_weeks_and_weeks_without_a_set_are_there() {
        analysed("weekly-sets?from=2025-10-29&to=2025-11-05").body("from", equalTo("2025-10-27"))
                .body("to", equalTo("2025-11-09")).body("weeks.rowSets", contains(0, 5))
                .body("weeks[0].muscles", anEmptyMap());
    }

    @Test
    void the_best_set_of_each_session_is_a_point_and_sway_has_its_own_line() {
        analysed("e1rm" + BOTH_WEEKS + "&exerciseId=barbell_row").body("formula", equalTo("EPLEY"))
                .body("lines.technique", contains("strict", "sway")).body("lines[0].points.value", contains(270.0f, 285.0f))
                .body("lines[0].points[0].set.reps", equalTo(5)).body("lines[0].points[0].set.date", equalTo("2025-11-04"))
                .body("lines[0].points[1].set.load.value", equalTo(225)).body("lines[0].points[1].rough", equalTo(false))
                .body("lines[1].points.value", contains(277.7f)).body("trained.exerciseId",
                        contains("barbell_row", "cable_row", "bench_press", "back_squat"))
                .body("trained.sets", contains(6, 1, 3, 2));
        analysed("e1rm" + BOTH_WEEKS + "&formula=BRZYCKI").body("exerciseId", equalTo("barbell_row"))
                .body("lines[0].points.value", contains(261.3f, 279.3f));
        analysed("e1rm" + BOTH_WEEKS + "&exerciseId=cable_row").body("lines[0].points", empty());
    }

    @Test
    void records_name_what_they_replaced() {
        analysed("records?exerciseId=barbell_row").body("lines.technique", contains("strict", "sway"))
                .body("lines[0].estimatedSingles.value", contains(285.0f, 283.7f, 270.0f, 246.0f))
                .body("lines[0].estimatedSingles[0].replaced.value", equalTo(283.7f))
                .body("lines[0].estimatedSingles[3].replaced", nullValue())
                .body("lines[0].reps.load.value", contains(235, 230, 225)).body("lines[0].reps.reps", contains(3, 6, 7))
                .body("lines[0].reps[0].replaced", nullValue()).body("lines[0].reps[2].replaced.load.value", equalTo(230))
                .body("lines[1].estimatedSingles.value", contains(277.7f));
        analysed("records?to=2025-11-09").body("lines.exerciseId",
                contains("back_squat", "barbell_row", "barbell_row", "bench_press", "cable_row"))
                .body("lines[1].estimatedSingles.value", contains(270.0f, 246.0f)).body("lines[4].estimatedSingles", empty());
        analysed("records?from=2025-11-10&to=2025-11-16&exerciseId=barbell_row").body("lines", hasSize(1))
                .body("lines[0].estimatedSingles.value", contains(285.0f, 283.7f));
    }

    @Test
    void first_sets_are_compared_at_one_load() {
        analysed("first-set-reps" + BOTH_WEEKS).body("lines[0].sets.load.value", contains(230))
                .body("lines[0].sets.reps", contains(6));
        analysed("first-set-reps" + BOTH_WEEKS + "&load=225").body("lines", hasSize(1))
                .body("lines[0].sets.reps", contains(5));
    }

    @Test
    void balance_counts_what_a_set_trains_first() {
        analysed("balance" + BOTH_WEEKS).body("back", equalTo(7)).body("chest", equalTo(3)).body("shoulders", equalTo(0))
                .body("arms", equalTo(0)).body("verdict", equalTo("ok")).body("pushPull.push", equalTo(3))
                .body("pushPull.pull", equalTo(7)).body("pushPull.pushPerPull", equalTo(0.4f))
                .body("pushPull.verdict", equalTo("unknown"));
    }

    @Test
    void back_work_is_compared_with_a_usual_leg_or_press_day() {
        analysed("effort-parity" + BOTH_WEEKS).body("backSets", equalTo(7)).body("weeks", equalTo(2))
                .body("backSetsPerWeek", equalTo(3.5f)).body("setsOfUsualDay", equalTo(5.0f))
                .body("backReserve", equalTo(1.2f)).body("otherReserve", equalTo(2.0f)).body("verdict", equalTo("flag"))
                .body("sessionEffort.back", equalTo(6.0f)).body("sessionEffort.verdict", equalTo("unknown"))
                .body("series.week", contains("2025-W45", "2025-W46")).body("series.backSets", contains(5, 2))
                .body("series[1].setsOfUsualDay", nullValue());
    }

    @Test
    void done_rows_are_compared_with_the_planned_ones_in_weeks_with_a_plan() {
        analysed("adherence" + BOTH_WEEKS).body("done", equalTo(5)).body("due", equalTo(8)).body("planned", equalTo(8))
                .body("share", equalTo(0.63f)).body("verdict", equalTo("flag")).body("weeks.week", contains("2025-W45"))
                .body("text", containsString("5 of 8"));
    }

    @Test
    void strength_reps_and_volume_come_together_and_nothing_is_said_of_two_weeks() {
        analysed("strength-to-volume" + BOTH_WEEKS).body("exerciseId", equalTo("barbell_row"))
                .body("heavy.points.value", contains(270.0f, 283.7f)).body("light.load.value", equalTo(225))
                .body("light.sets.reps", contains(5, 7)).body("volume.rowSets", contains(5, 2))
                .body("volume.sessions", contains(2, 1)).body("volume[0].moved[0].value", equalTo(5160))
                .body("volume[1].moved[0].value", equalTo(2955)).body("volume[0].moved.unit", contains("lb"))
                .body("text", nullValue());
    }

    @Test
    void a_deload_counts_as_sets_and_never_as_strength() {
        UUID athlete = Fixtures.anyId();
        UUID session = UUID.randomUUID();
        as(tokens.athlete(TENANT, athlete)).body("{\"startedAt\":\"2025-11-04T18:00:00Z\",\"deload\":true}")
                .put("/logbook/v1/athletes/" + athlete + "/sessions/" + session).then().statusCode(201);
        put(athlete, set(session, "2025-11-04T18:00:00Z", "barbell_row", 1, "working", "strict", 200, 5, 4));
        put(athlete, set(UUID.randomUUID(), "2025-11-05T18:00:00Z", "barbell_row", 1, "deload", "strict", 200, 5, 4));
        put(athlete, set(UUID.randomUUID(), "2025-11-06T18:00:00Z", "barbell_row", 1, "test", "strict", 250, 1, null));
        String path = "/logbook/v1/athletes/" + athlete + "/analytics/";

        as(tokens.athlete(TENANT, athlete)).get(path + "weekly-sets" + BOTH_WEEKS).then()
                .body("weeks[0].rowSets", equalTo(2)).body("weeks[0].deloadSets", equalTo(2))
                .body("weeks[0].knownReserve", equalTo(0)).body("timezone", equalTo("UTC"));
        as(tokens.athlete(TENANT, athlete)).get(path + "records").then().body("lines[0].estimatedSingles.value",
                contains(250.0f));
        as(tokens.athlete(TENANT, athlete)).get(path + "effort-parity" + BOTH_WEEKS).then().body("backSets", equalTo(0));
    }

    @Test
    void pounds_and_kilograms_have_lines_and_volumes_of_their_own_and_pulls_move_the_body() {
        UUID athlete = Fixtures.anyId();
        UUID session = UUID.randomUUID();
        as(tokens.athlete(TENANT, athlete))
                .body("{\"startedAt\":\"2025-11-04T18:00:00Z\",\"bodyweight\":{\"value\":180,\"unit\":\"lb\"}}")
                .put("/logbook/v1/athletes/" + athlete + "/sessions/" + session).then().statusCode(201);
        put(athlete, set(session, "2025-11-04T18:00:00Z", "barbell_row", 1, "working", "strict", 100, 5, 1));
        put(athlete, set(session, "2025-11-04T18:05:00Z", "barbell_row", 2, "working", "strict", 100, 5, 1).replace("\"lb\"",
                "\"kg\""));
        put(athlete, set(session, "2025-11-04T18:10:00Z", "pull_up", 3, "working", "strict", 22, 8, 0));
        put(athlete, set(session, "2025-11-04T18:15:00Z", "pull_up", 4, "working", "strict", 0, 6, 0).replace("\"load\":",
                "\"assistance\":{\"value\":30,\"unit\":\"lb\"},\"load\":"));
        String path = "/logbook/v1/athletes/" + athlete + "/analytics/";

        as(tokens.athlete(TENANT, athlete)).get(path + "e1rm" + BOTH_WEEKS).then().body("lines.unit", contains("lb", "kg"))
                .body("lines.points.value", contains(List.of(120.0f), List.of(120.0f)));
        as(tokens.athlete(TENANT, athlete)).get(path + "strength-to-volume" + BOTH_WEEKS).then()
                .body("volume[0].moved.unit", contains("lb", "kg")).body("volume[0].moved.value", contains(500, 500));
        as(tokens.athlete(TENANT, athlete)).get(path + "records?exerciseId=pull_up").then()
                .body("lines[0].withBody", equalTo(true)).body("lines[0].estimatedSingles.value", contains(255.9f))
                .body("lines[0].reps.reps", contains(8));
    }

    @Test
    void what_was_done_with_an_exercise_counts_after_it_is_retired() {
        UUID athlete = Fixtures.anyId();
        String path = "/logbook/v1/athletes/" + athlete + "/analytics/weekly-sets" + BOTH_WEEKS;
        String set = set(UUID.randomUUID(), "2025-11-04T18:00:00Z", "barn_row", 1, "working", "strict", 100, 5, 1);
        try (TestTopics topics = new TestTopics()) {
            Fixtures.publish(topics, ownRow(false, 1));
            await(() -> statusOfPutting(athlete, set) == 201);
            Fixtures.publish(topics, ownRow(true, 2));
            await(() -> statusOfPutting(Fixtures.anyId(), set) == 422);
        }

        as(tokens.athlete(TENANT, athlete)).get(path).then().body("weeks.rowSets", contains(1, 0));
    }

    @Test
    void somebody_without_a_set_gets_empty_series() {
        UUID nobody = Fixtures.anyId();
        String path = "/logbook/v1/athletes/" + nobody + "/analytics/";

        for (String what : List.of("weekly-sets", "e1rm", "records", "balance", "effort-parity", "adherence",
                "strength-to-volume", "first-set-reps")) {
            as(tokens.athlete(TENANT, nobody)).get(path + what).then().statusCode(200);
            as(tokens.athlete(TENANT, nobody)).accept("image/svg+xml").get(path + what).then().statusCode(200)
                    .body(containsString(what.equals("adherence") ? "No plan yet" : "No sets yet"));
        }
        as(tokens.athlete(TENANT, nobody)).get(path + "weekly-sets").then().body("weeks", hasSize(26));
        as(tokens.athlete(TENANT, nobody)).get(path + "e1rm").then().body("exerciseId", nullValue()).body("lines", empty());
        as(tokens.athlete(TENANT, nobody)).get(path + "balance").then().body("verdict", equalTo("unknown"));
        as(tokens.athlete(TENANT, nobody)).get(path + "adherence").then().body("share", nullValue());
    }

    private int statusOfPutting(UUID athlete, String set) {
        return as(tokens.athlete(TENANT, athlete)).body(set)
                .put("/logbook/v1/athletes/" + athlete + "/sets/" + UUID.randomUUID()).statusCode();
    }

    private static ExerciseValue ownRow(boolean retired, long version) {
        ExerciseValue row = Fixtures.barbellRow();
        return new ExerciseValue(1, TENANT, "barn_row", "Barn row", List.of(), row.pattern(), row.type(), row.bigCompound(),
                true, row.equipment(), row.equipmentOptions(), false, false, List.of(), null, row.primaryMuscles(),
                row.secondaryMuscles(), row.techniquePolicy(), true, 2, false, 3, row.loadBasis(), row.repRanges(), row.step(),
                row.plausibleMax(), List.of(), retired, version);
    }

    @Test
    void the_index_answers_without_the_table() throws SQLException {
        try (Connection connection = Engines.postgres().connect("logbook");
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            // With a handful of rows the table would be looked up all the same; whether it must be is what is asked.
            statement.execute("set enable_bitmapscan = off");
            statement.execute("set enable_indexscan = off");
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = statement.executeQuery("explain select count(*), sum(s.counted_reps), max(s.net_load), "
                    + "count(s.reps_in_reserve), max(s.exercise_id), max(s.both_sides_reps), max(s.load_unit), max(s.grip_variant), max(s.set_index) "
                    + "from logged_set s where "
                    + CountedSql.WORK.replace("$1", "'" + TENANT + "'").replace("$2", "'" + ATHLETE + "'")
                    + " and s.performed_at >= '2025-11-03' and s.session_id is not null")) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }

            assertThat(plan).contains("Index Only Scan using logged_set_analytics");
        }
    }
}
