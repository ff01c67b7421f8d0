package io.broadback.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.broadback.local.LocalPlatform;
import io.broadback.local.Patience;
import io.broadback.local.demo.Api;
import io.broadback.local.demo.DemoChain;
import io.broadback.local.demo.Persona;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The history that somebody brings along leads to targets. */
@ExtendWith(RunningProduct.class)
class ImportEndToEndTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void a_file_of_another_app_gives_every_track_in_it_a_target(LocalPlatform platform) {
        Lifter newcomer = Lifter.newcomer(platform);
        Api headCoach = new DemoChain(platform).as(Persona.HEAD_COACH);
        String imports = "/logbook/v1/athletes/" + newcomer.id() + "/imports";

        String id = headCoach.upload(imports, file()).expecting(202).getString("id");
        JsonObject done = Patience.of(PATIENCE).last(() -> headCoach.get(imports + "/" + id),
                answer -> answer.text().contains("\"DONE\"")).expecting(200);

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getJsonObject("outcomes").getInteger("created")).isEqualTo(8);
        assertThat(done.getJsonArray("unmapped")).isEmpty();
        String targets = "/progression/v1/athletes/" + newcomer.id() + "/targets";
        JsonArray items = Patience.of(PATIENCE).last(() -> headCoach.get(targets),
                answer -> answer.status() == 200 && !answer.expecting(200).getJsonArray("items").isEmpty()).expecting(200)
                .getJsonArray("items");
        assertThat(tracks(items)).containsExactlyInAnyOrder("barbell_row lb", "close_grip_cable_row kg", "pull_up lb");
    }

    private static Set<String> tracks(JsonArray items) {
        return items.stream().map(JsonObject.class::cast)
                .map(target -> target.getString("exerciseId") + " " + target.getString("unit")).collect(Collectors.toSet());
    }

    private static String file() {
        List<String> rows = List.of("title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,"
                + "set_type,weight_kg,reps,distance_km,duration_seconds,rpe",
                row("12 Oct 2025, 18:00", "Bent Over Row (Barbell)", 0, "102.06", 5),
                row("12 Oct 2025, 18:00", "Bent Over Row (Barbell)", 1, "102.06", 6),
                row("12 Oct 2025, 18:00", "Seated Cable Row - V Grip (Cable)", 0, "52.5", 10),
                row("12 Oct 2025, 18:00", "Pull Up", 0, "", 8),
                row("5 Oct 2025, 18:00", "Bent Over Row (Barbell)", 0, "102.06", 4),
                row("5 Oct 2025, 18:00", "Bent Over Row (Barbell)", 1, "102.06", 5),
                row("5 Oct 2025, 18:00", "Seated Cable Row - V Grip (Cable)", 0, "52.5", 9),
                row("5 Oct 2025, 18:00", "Pull Up", 0, "", 7));
        return String.join("\n", rows) + "\n";
    }

    private static String row(String start, String exercise, int index, String weight, int reps) {
        return "\"Pull\",\"%s\",\"%s\",\"\",\"%s\",,\"\",%d,\"normal\",%s,%d,,,".formatted(start, start, exercise, index,
                weight,
                reps);
    }
}
