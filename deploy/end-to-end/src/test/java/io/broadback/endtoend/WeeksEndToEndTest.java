package io.broadback.endtoend;

import static io.broadback.endtoend.Lifter.LOW_ROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.broadback.local.LocalPlatform;
import io.broadback.local.demo.Api;
import io.broadback.local.demo.DemoChain;
import io.broadback.local.demo.DemoIds;
import io.broadback.local.demo.Persona;
import io.broadback.local.demo.TrainingPlan;
import io.vertx.core.json.JsonObject;

/** The next week of each demo athlete, with the targets that four weeks of logged sets have led to. */
@ExtendWith(RunningProduct.class)
class WeeksEndToEndTest {

    @Test
    void the_week_of_each_demo_athlete_passes_every_hard_rule(LocalPlatform platform) {
        JsonObject one = draft(platform, DemoIds.ATHLETE_ONE);
        JsonObject two = draft(platform, DemoIds.ATHLETE_TWO);
        JsonObject three = draft(platform, DemoIds.ATHLETE_THREE);

        assertThat(one.getString("priority")).isEqualTo("ROWS_FIRST");
        assertThat(one.getJsonObject("audit").getInteger("rowSets")).isEqualTo(17);
        assertThat(two.getString("priority")).isEqualTo("OWN_DAY");
        assertThat(two.getJsonObject("audit").getInteger("rowSets")).isBetween(15, 20);
        assertThat(two.encode()).contains("\"unit\":\"kg\"").doesNotContain("\"unit\":\"lb\"");
        assertThat(three.getJsonObject("audit").getJsonArray("reasons").encode()).contains("NOVICE_RAMP");
        for (JsonObject week : List.of(one, two, three)) {
            assertThat(week.getJsonObject("audit").getJsonArray("checks")).hasSize(10)
                    .allSatisfy(check -> assertThat(((JsonObject) check).getBoolean("passed")).as("%s", check).isTrue());
        }
    }

    @Test
    void a_slot_without_history_says_how_to_find_its_load(LocalPlatform platform) {
        JsonObject slot = TrainingPlan.slot(Lifter.newcomer(platform).plan().draft(), LOW_ROW).orElseThrow();

        assertThat(slot.getValue("targetLoad")).isNull();
        assertThat(slot.getJsonObject("calibration").getString("method")).isEqualTo("RAMP");
        assertThat(slot.getJsonObject("calibration").getJsonObject("startLoad").getInteger("value")).isEqualTo(45);
    }

    @Test
    void a_rebuild_leaves_every_target_as_it_was_but_for_version_and_time(LocalPlatform platform) {
        Api headCoach = new DemoChain(platform).as(Persona.HEAD_COACH);
        String targets = "/progression/v1/athletes/" + DemoIds.ATHLETE_TWO + "/targets";
        List<JsonObject> before = comparable(headCoach.get(targets).expecting(200));

        headCoach.post("/progression/v1/athletes/" + DemoIds.ATHLETE_TWO + "/rebuild", new JsonObject()).expecting(200);

        assertThat(before).isNotEmpty();
        assertThat(comparable(headCoach.get(targets).expecting(200))).isEqualTo(before);
    }

    private static List<JsonObject> comparable(JsonObject page) {
        return page.getJsonArray("items").stream().map(JsonObject.class::cast).map(JsonObject::copy).peek(target -> {
            target.remove("version");
            target.remove("updatedAt");
        }).toList();
    }

    private static JsonObject draft(LocalPlatform platform, UUID athlete) {
        return new TrainingPlan(new DemoChain(platform).as(Persona.HEAD_COACH), athlete).draft();
    }
}
