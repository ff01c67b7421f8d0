package io.broadback.endtoend;

import static io.broadback.endtoend.RunningPlatform.LOW_ROW;
import static io.broadback.endtoend.RunningPlatform.row;
import static io.broadback.endtoend.RunningPlatform.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.broadback.local.demo.Api;
import io.broadback.local.demo.DemoIds;
import io.broadback.local.demo.Persona;
import io.broadback.local.demo.TrainingPlan;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The story: rows are logged, the target follows within a second, and the next week carries it. */
class TheLoopEndToEndTest {
    private final RunningPlatform running = RunningPlatform.get();

    @Test
    void three_sets_move_the_target_to_230_and_a_correction_to_245() {
        UUID athlete = DemoIds.ATHLETE_ONE;
        Api self = running.as(Persona.ATHLETE_ONE);
        Api coach = running.as(Persona.COACH);
        TrainingPlan plan = new TrainingPlan(coach, athlete);
        UUID session = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        assertThat(opening(plan.target(LOW_ROW, 0).orElseThrow())).as("four weeks of training have led to").isEqualTo(225);

        self.put(set(athlete, UUID.randomUUID()), row(session, 1, 225, 6)).expecting(201);
        self.put(set(athlete, second), row(session, 2, 235, 3)).expecting(201);
        long third = self.put(set(athlete, UUID.randomUUID()), row(session, 3, 230, 4)).expecting(201).getLong("sequence");

        JsonObject page = self.get("/progression/v1/athletes/" + athlete
                + "/targets?exerciseId=barbell_row&waitMs=1000&atLeastSequence=" + third).expecting(200);
        assertThat(page.getLong("appliedSequence")).as("folded within a second").isGreaterThanOrEqualTo(third);
        JsonObject target = plan.target(LOW_ROW, third).orElseThrow();
        assertThat(opening(target)).isEqualTo(230);
        assertThat(target.getJsonObject("opening").getString("reason")).isEqualTo("BELOW_RANGE");
        assertThat(target.getJsonObject("nextSet").getString("reason")).isEqualTo("IN_RANGE");

        JsonObject slot = TrainingPlan.slot(plan.draftCarrying(LOW_ROW, BigDecimal.valueOf(230)), LOW_ROW).orElseThrow();
        assertThat(slot.getString("role")).isEqualTo("primary_row");
        assertThat(slot.getString("zone")).isEqualTo("low");
        assertThat(slot.getString("receiptId")).isEqualTo(target.getString("receiptId"));

        long corrected = self.put(set(athlete, second), row(session, 2, 235, 6), "If-Match", "\"1\"").expecting(200)
                .getLong("sequence");
        JsonObject after = plan.target(LOW_ROW, corrected).orElseThrow();
        assertThat(opening(after)).isEqualTo(245);
        JsonObject receipt = coach.get("/progression/v1/receipts/" + after.getString("receiptId")).expecting(200);
        assertThat(receipt.getString("story")).contains("235x6").contains("245");
        assertThat(receipt.getJsonArray("sets").getJsonObject(1).getString("reason")).isEqualTo("TOP_OF_RANGE");
        JsonObject draft = plan.draftCarrying(LOW_ROW, BigDecimal.valueOf(245));
        assertThat(TrainingPlan.slot(draft, LOW_ROW).orElseThrow().getString("receiptId")).isEqualTo(after.getString("receiptId"));
    }

    @Test
    void the_week_of_each_demo_athlete_passes_every_hard_rule() {
        JsonObject one = new TrainingPlan(running.headCoach(), DemoIds.ATHLETE_ONE).draft();
        assertThat(one.getString("priority")).isEqualTo("ROWS_FIRST");
        assertThat(one.getJsonObject("audit").getInteger("rowSets")).isEqualTo(17);
        JsonObject two = new TrainingPlan(running.headCoach(), DemoIds.ATHLETE_TWO).draft();
        assertThat(two.getString("priority")).isEqualTo("OWN_DAY");
        assertThat(two.getJsonObject("audit").getInteger("rowSets")).isBetween(15, 20);
        JsonObject three = new TrainingPlan(running.headCoach(), DemoIds.ATHLETE_THREE).draft();
        assertThat(three.getJsonObject("audit").getJsonArray("reasons").encode()).contains("NOVICE_RAMP");
        for (JsonObject week : new JsonObject[] { one, two, three }) {
            assertThat(week.getJsonObject("audit").getJsonArray("checks")).hasSize(10)
                    .allSatisfy(check -> assertThat(((JsonObject) check).getBoolean("passed")).as(check.toString()).isTrue());
        }
        assertThat(two.encode()).contains("\"unit\":\"kg\"").doesNotContain("\"unit\":\"lb\"");
    }

    @Test
    void an_exercise_without_history_says_how_to_find_its_load() {
        UUID athlete = running.newAthlete();
        JsonObject week = new TrainingPlan(running.headCoach(), athlete).draft();
        JsonObject slot = TrainingPlan.slot(week, LOW_ROW).orElseThrow();
        assertThat(slot.getValue("targetLoad")).isNull();
        assertThat(slot.getJsonObject("calibration").getString("method")).isEqualTo("RAMP");
        assertThat(slot.getJsonObject("calibration").getJsonObject("startLoad").getInteger("value")).isEqualTo(45);
    }

    @Test
    void another_chains_coach_finds_nothing_of_this_chain() {
        Api stranger = running.as(Persona.OTHER_CHAIN_COACH);
        UUID athlete = DemoIds.ATHLETE_ONE;
        assertThat(stranger.get("/program/v1/athletes/" + athlete).status()).isEqualTo(404);
        assertThat(stranger.get("/progression/v1/athletes/" + athlete + "/targets").status()).isEqualTo(404);
        assertThat(stranger.get("/logbook/v1/athletes/" + athlete + "/sets").status()).isEqualTo(404);
        assertThat(stranger.get("/catalog/v1/gyms/" + DemoIds.HARBOR_STREET).status()).isEqualTo(404);
        assertThat(stranger.put(set(athlete, UUID.randomUUID()), row(UUID.randomUUID(), 1, 225, 6)).status()).isEqualTo(404);
        assertThat(stranger.post("/program/v1/athletes/" + athlete + "/weeks", new JsonObject().put("week", TrainingPlan.nextWeek()))
                .status()).isEqualTo(404);
    }

    private static int opening(JsonObject target) {
        return target.getJsonObject("opening").getJsonObject("load").getInteger("value");
    }
}
