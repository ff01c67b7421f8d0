package io.broadback.program.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.broadback.platform.json.StrictJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violation;
import io.broadback.program.week.domain.ExerciseTable;
import io.broadback.program.week.domain.PlanRules;

/** A custom base split as clients send it. */
class CustomSplitPreviewTest {
    private static final String REQUEST = """
            {"week":"2026-W48","athlete":{"level":"intermediate","unit":"lb","priority":"ROWS_FIRST","currentRowSets":15,
              "minutesPerWeek":75},"gym":{"equipment":["barbell","rack","bench","incline_bench","dumbbells","cable","row_machine"]},
             "baseSplit":{"days":[
              {"weekday":"THURSDAY","name":"Deadlift","heavyAxial":false,"slots":[
                {"exerciseId":"deadlift","sets":3,"repRange":{"bottom":3,"top":5},"kind":"top"}]},
              {"weekday":"MONDAY","name":"Bench","slots":[
                {"exerciseId":"bench_press","sets":3,"repRange":{"bottom":4,"top":6},"kind":"top"},
                {"exerciseId":"cable_row","sets":3,"repRange":{"bottom":10,"top":15},"kind":"accessory"}]}]}}""";

    private final ObjectMapper json = mapper();
    private final WeekPreview preview = new WeekPreview(PlanRules.defaults());

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private JsonNode answer(Consumer<ArrayNode> change) throws Exception {
        JsonNode request = json.readTree(REQUEST);
        change.accept((ArrayNode) request.at("/baseSplit/days"));
        return json.readTree(json.writeValueAsString(preview.of(json.treeToValue(request, PreviewRequest.class),
                ExerciseTable.catalogue(), Map.of())));
    }

    @Test
    void rows_of_the_split_stay_and_count() throws Exception {
        JsonNode week = answer(days -> {
        });

        assertThat(week.at("/audit/rowSets").intValue()).isEqualTo(15);
        assertThat(week.at("/audit/zones").toString()).isEqualTo("{\"low\":4,\"mid\":8,\"high\":3}");
        assertThat(week.findValuesAsText("role")).filteredOn("base"::equals).hasSize(3);
        assertThat(week.at("/days/0/weekday").textValue()).isEqualTo("MONDAY");
        assertThat(week.at("/days/0/name").textValue()).isEqualTo("Bench");
    }

    @Test
    void a_day_is_heavy_as_stated_and_else_by_its_top_lifts() throws Exception {
        assertThat(answer(days -> {
        }).at("/days/1/heavyAxial").booleanValue()).isFalse();
        assertThat(answer(days -> ((ObjectNode) days.get(0)).remove("heavyAxial")).at("/days/1/heavyAxial").booleanValue())
                .isTrue();
    }

    @Test
    void a_split_is_read_as_it_was_written() throws Exception {
        SplitValue split = json.treeToValue(json.readTree(REQUEST).at("/baseSplit"), SplitValue.class);

        assertThat(json.readValue(json.writeValueAsString(split), SplitValue.class)).isEqualTo(split);
        assertThat(json.writeValueAsString(SplitValue.named("PPL6"))).isEqualTo("\"PPL6\"");
    }

    @ParameterizedTest(name = "{1}: {0} = {2}")
    @CsvSource(delimiter = '|', value = {
            "/0/weekday | baseSplit.days[1].weekday | \"MONDAY\"",
            "/0/weekday | baseSplit.days[0].weekday | null",
            "/0/name | baseSplit.days[0].name | \" \"",
            "/0/slots | baseSplit.days[0].slots | []",
            "/0/slots | baseSplit.days[0].slots | null",
            "/0/slots/0 | baseSplit.days[0].slots[0] | null",
            "/0/slots/0/exerciseId | baseSplit.days[0].slots[0].exerciseId | \"deadlft\"",
            "/1/slots/1/sets | baseSplit.days[1].slots[1].sets | 0",
            "/1/slots/1/sets | baseSplit.days[1].slots[1].sets | 21",
            "/1/slots/0/repRange/bottom | baseSplit.days[1].slots[0].repRange | 7",
            "/1/slots/1/repRange/bottom | baseSplit.days[1].slots[1].repRange | 1",
            "/1/slots/0/repRange | baseSplit.days[1].slots[0].repRange | null",
            "/1/slots/0/kind | baseSplit.days[1].slots[0].kind | null" })
    void what_is_wrong_is_named_by_its_field(String pointer, String field, String value) {
        assertThatThrownBy(() -> answer(days -> set(days, pointer, value))).isInstanceOfSatisfying(Problem.class,
                problem -> {
                    assertThat(problem.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
                    assertThat(problem.getParameters().get("violations")).asInstanceOf(LIST)
                            .extracting(violation -> ((Violation) violation).field()).containsExactly(field);
                });
    }

    @ParameterizedTest(name = "{1} = {2}")
    @CsvSource(delimiter = '|', value = { "/0/weekday | .baseSplit.days[0].weekday | \"SOMEDAY\"",
            "/1/slots/1/kind | .baseSplit.days[1].slots[1].kind | \"middle\"",
            "/1/slots/1/sets | .baseSplit.days[1].slots[1].sets | \"3\"" })
    void words_outside_their_enumeration_are_found_by_their_path(String pointer, String path, String value) {
        assertThatThrownBy(() -> answer(days -> set(days, pointer, value))).isInstanceOfSatisfying(JsonMappingException.class,
                refused -> assertThat(refused.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                        .collect(Collectors.joining())).isEqualTo(path));
    }

    @Test
    void unknown_properties_are_refused() {
        assertThatThrownBy(() -> answer(days -> ((ObjectNode) days.get(0)).put("heavy", true)))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void too_many_days_and_slots_are_refused() {
        assertThatThrownBy(() -> answer(days -> {
            ArrayNode slots = (ArrayNode) days.get(0).get("slots");
            for (int i = 0; i < 20; i++) {
                slots.add(slots.get(0));
            }
            for (int i = 0; i < 6; i++) {
                days.add(days.get(0));
            }
        })).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.getParameters().get("violations")).asInstanceOf(LIST)
                        .extracting(violation -> ((Violation) violation).field())
                        .contains("baseSplit.days", "baseSplit.days[0].slots"));
    }

    @Test
    void an_empty_split_cannot_be_planned() {
        assertThatThrownBy(() -> answer(ArrayNode::removeAll)).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNPROCESSABLE));
        assertThatThrownBy(() -> answer(days -> days.forEach(day -> ((ObjectNode) day).putArray("slots"))))
                .isInstanceOfSatisfying(Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.UNPROCESSABLE));
    }

    private void set(ArrayNode days, String pointer, String value) {
        int end = pointer.lastIndexOf('/');
        JsonNode parent = days.at(pointer.substring(0, end));
        try {
            JsonNode replacement = json.readTree(value);
            if (parent instanceof ObjectNode object) {
                object.set(pointer.substring(end + 1), replacement);
            } else {
                ((ArrayNode) parent).set(Integer.parseInt(pointer.substring(end + 1)), replacement);
            }
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
