package io.broadback.program.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.broadback.platform.json.StrictJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.ExerciseTable;
import io.broadback.program.week.domain.PlanRules;

/** The preview as clients see it: exactly the documented JSON, and every refusal. */
class WeekPreviewTest {
    private static final String REQUEST = """
            {"week":"2026-W48","athlete":{"level":"intermediate","unit":"lb","priority":"ROWS_FIRST","flags":[],
              "currentRowSets":17,"minutesPerWeek":75,"blockWeek":1},
             "baseSplit":"UL4", "gym":{"equipment":["barbell","rack","bench","incline_bench","seal_bench","dumbbells","cable",
              "row_machine","t_bar","landmine","pull_up_bar","chest_press_machine","shoulder_press_machine","leg_press",
              "leg_curl","leg_extension"]},
             "targets":[{"exerciseId":"barbell_row","technique":"strict","repRange":{"bottom":4,"top":6},
              "load":{"value":235,"unit":"lb"},"aimReps":4}]}""";
    private static final Catalogue CATALOGUE = ExerciseTable.catalogue();

    private final ObjectMapper json = mapper();
    private final WeekPreview preview = new WeekPreview(PlanRules.defaults());

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private JsonNode answer(Consumer<ObjectNode> change) throws Exception {
        ObjectNode request = (ObjectNode) json.readTree(REQUEST);
        change.accept(request);
        return json.readTree(json.writeValueAsString(
                preview.of(json.treeToValue(request, PreviewRequest.class), CATALOGUE, Map.of())));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refusal(Consumer<ObjectNode> change, ErrorCode code) {
        return assertThatThrownBy(() -> answer(change)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void the_answer_is_the_documented_week() throws Exception {
        JsonNode week = answer(request -> {
        });

        assertThat(fields(week)).containsExactly("week", "status", "priority", "requestedPriority", "days", "audit");
        assertThat(week.at("/status").textValue()).isEqualTo("preview");
        assertThat(week.at("/days/1/date").textValue()).isEqualTo("2026-11-24");
        assertThat(week.at("/days/1/weekday").textValue()).isEqualTo("TUESDAY");
        assertThat(week.at("/audit/zones").toString()).isEqualTo("{\"low\":5,\"mid\":8,\"high\":4}");
        assertThat(week.at("/audit/score").toString()).isEqualTo("99.4");
        assertThat(week.at("/audit/checks/0").toString())
                .isEqualTo("{\"rule\":\"H1\",\"passed\":true,\"detail\":\"17 row sets, wanted 15-20\"}");
        assertThat(week.at("/audit/reasons")).isEmpty();
    }

    @Test
    void counts_minutes_and_shares_keep_their_decimals() throws Exception {
        PreviewRequest request = json.readValue(REQUEST, PreviewRequest.class);

        assertThat(json.writeValueAsString(preview.of(request, CATALOGUE, Map.of()))).contains("\"trapezius\":17.0",
                "\"compoundShare\":1.00", "\"rowMinutes\":30.8", "\"load\":null");
    }

    @Test
    void the_first_slot_is_the_documented_slot() throws Exception {
        ObjectNode slot = (ObjectNode) answer(request -> {
        }).at("/days/1/slots/0");

        assertThat(slot.remove("slotId").textValue()).hasSize(36);
        assertThat(((ObjectNode) slot.at("/swayTarget/calibration")).remove("text").textValue()).isNotBlank();
        assertThat(slot.toString()).isEqualTo(
                """
                        {"order":1,"exerciseId":"barbell_row","role":"primary_row","sets":5,"repRange":{"bottom":4,"top":6},"zone":"low",\
                        "repsInReserve":{"min":1,"max":2},"technique":"strict","swaySets":[4,5],"failureSets":[5],"supersetWith":null,\
                        "targetLoad":{"value":235,"unit":"lb"},"aimReps":4,"targetReason":null,"receiptId":null,"calibration":null,\
                        "mode":"ROWS_FIRST","kind":null,"swayTarget":{"load":null,"aimReps":null,"reason":null,"receiptId":null,\
                        "calibration":{"method":"RELATED_TRACK","startLoad":{"value":235,"unit":"lb"},"reps":4,"steps":[]}},\
                        "restSeconds":150,"minutes":18.2}""");
    }

    @Test
    void slot_ids_depend_on_week_day_and_order_alone() throws Exception {
        JsonNode one = answer(request -> {
        });
        JsonNode other = answer(request -> request.withObject("/athlete").put("minutesPerWeek", 90));

        assertThat(one.findValuesAsText("slotId")).isEqualTo(other.findValuesAsText("slotId")).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/week", "/athlete", "/baseSplit", "/gym", "/athlete/level", "/athlete/unit", "/athlete/priority",
            "/athlete/currentRowSets", "/athlete/minutesPerWeek", "/gym/equipment", "/targets/0/load", "/targets/0/exerciseId",
            "/targets/0/repRange" })
    void what_is_required_is_missed(String pointer) {
        int end = pointer.lastIndexOf('/');

        refusal(request -> ((ObjectNode) request.at(pointer.substring(0, end))).remove(pointer.substring(end + 1)),
                ErrorCode.VALIDATION_FAILED);
    }

    @Test
    void all_violations_are_told_at_once() {
        refusal(request -> {
            request.put("week", "2026-W60");
            request.withObject("/athlete").put("minutesPerWeek", -1).put("blockWeek", 7);
            request.put("baseSplit", "XX9");
        }, ErrorCode.VALIDATION_FAILED).satisfies(problem -> assertThat(((Problem) problem).getParameters().get("violations"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(4));
    }

    @Test
    void a_pair_names_each_other() throws Exception {
        JsonNode week = answer(request -> request.withObject("/athlete").put("priority", "SUPERSET"));

        assertThat(week.at("/priority").textValue()).isEqualTo("SUPERSET");
        Map<String, JsonNode> slots = new java.util.HashMap<>();
        week.at("/days").forEach(day -> day.at("/slots").forEach(slot -> slots.put(slot.at("/slotId").textValue(), slot)));
        assertThat(slots.values()).filteredOn(slot -> slot.at("/mode").asText().equals("SUPERSET")).isNotEmpty()
                .allSatisfy(row -> {
                    JsonNode press = Objects.requireNonNull(slots.get(row.at("/supersetWith").textValue()));
                    assertThat(press.at("/supersetWith")).isEqualTo(row.at("/slotId"));
                    assertThat(press.at("/order").intValue()).isEqualTo(row.at("/order").intValue() - 1);
                    assertThat(press.at("/role").textValue()).isEqualTo("base");
                });
    }

    @Test
    void rows_of_the_previous_week_stay_within_a_block() throws Exception {
        JsonNode week = answer(request -> {
            request.withObject("/athlete").put("blockWeek", 3);
            request.set("previousWeek", request.objectNode().put("blockWeek", 2));
            request.withObject("/previousWeek").putArray("rows").addObject().put("exerciseId", "meadows_row").put("zone",
                    "high");
        });

        assertThat(week.findValuesAsText("exerciseId")).contains("meadows_row");
        refusal(request -> request.withObject("/previousWeek").put("blockWeek", 9).putArray("rows"),
                ErrorCode.VALIDATION_FAILED).hasMessageContaining("previousWeek.blockWeek");
        refusal(request -> request.withObject("/previousWeek").put("blockWeek", 2), ErrorCode.VALIDATION_FAILED)
                .hasMessageContaining("previousWeek.rows");
    }

    @Test
    void a_reason_carries_the_change_that_would_help() throws Exception {
        JsonNode reasons = answer(request -> request.withObject("/athlete").put("minutesPerWeek", 20)).at("/audit/reasons");

        assertThat(reasons.at("/0/code").textValue()).isEqualTo("VOLUME_SHORTFALL");
        assertThat(reasons.at("/0/change").toString()).isEqualTo("{\"kind\":\"MODE\",\"value\":\"SUPERSET\"}");
    }

    @Test
    void a_track_has_one_target() {
        refusal(request -> request.withArray("/targets").add(request.at("/targets/0")), ErrorCode.VALIDATION_FAILED)
                .hasMessageContaining("targets[1]");
    }

    @Test
    void no_minutes_cannot_be_planned() {
        refusal(request -> request.withObject("/athlete").put("minutesPerWeek", 0), ErrorCode.UNPROCESSABLE);
    }

    @Test
    void exercises_that_do_not_exist_are_named() {
        refusal(request -> request.withObject("/athlete").putArray("excludedExercises").add("barbel_row"),
                ErrorCode.UNKNOWN_EXERCISE).hasMessageContaining("barbel_row");
        refusal(request -> request.withObject("/athlete").put("primaryRow", "bench_press"), ErrorCode.VALIDATION_FAILED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "UL4", "PL3", "PL4", "PL5", "PL6", "FB3", "PPL6" })
    void every_built_in_split_is_planned(String split) throws Exception {
        assertThat(answer(request -> request.put("baseSplit", split)).at("/audit/rowSets").intValue()).isEqualTo(17);
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
