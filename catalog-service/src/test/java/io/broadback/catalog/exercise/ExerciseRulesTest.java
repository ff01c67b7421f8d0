package io.broadback.catalog.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

class ExerciseRulesTest {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING).build();
    private final ExerciseRules rules = new ExerciseRules(TheCatalogue.MUSCLES, TheCatalogue.CITATIONS);

    static List<Arguments> broken() {
        return List.of(
                Arguments.of("barbell_row", "primaryMuscles", "[\"forearm\"]", "primaryMuscles"),
                Arguments.of("barbell_row", "primaryMuscles", "[\"serratus_posterior_superior\"]", "primaryMuscles"),
                Arguments.of("barbell_row", "primaryMuscles", "[]", "primaryMuscles"),
                Arguments.of("barbell_row", "secondaryMuscles", "[\"trapezius\"]", "secondaryMuscles"),
                Arguments.of("barbell_row", "citations", "[\"nobody_1999\"]", "citations"),
                Arguments.of("barbell_row", "repRanges", "[{\"bottom\":1,\"top\":3}]", "repRanges"),
                Arguments.of("pull_up", "repRanges", "[{\"bottom\":2,\"top\":4}]", "repRanges"),
                Arguments.of("face_pull", "repRanges", "[{\"bottom\":6,\"top\":10}]", "repRanges"),
                Arguments.of("upright_row", "repRanges", "[{\"bottom\":6,\"top\":10}]", "repRanges"),
                Arguments.of("barbell_row", "repRanges", "[]", "repRanges"),
                Arguments.of("barbell_row", "step",
                        "{\"lb\":{\"up\":0,\"down\":5},\"kg\":{\"up\":5,\"down\":2.5}}", "step.lb"),
                Arguments.of("barbell_row", "step",
                        "{\"lb\":{\"up\":10,\"down\":5},\"kg\":{\"up\":5,\"down\":-1}}", "step.kg"),
                Arguments.of("barbell_row", "plausibleMax", "{\"lb\":0,\"kg\":320}", "plausibleMax.lb"),
                Arguments.of("barbell_row", "axialCost", "4", "axialCost"),
                Arguments.of("barbell_row", "loadability", "0", "loadability"),
                Arguments.of("barbell_row", "equipmentOptions", "[]", "equipmentOptions"),
                Arguments.of("pull_up", "rowSet", "true", "rowSet"),
                Arguments.of("face_pull", "bigCompound", "true", "bigCompound"),
                Arguments.of("cable_row", "techniquePolicy", "\"sway_allowed\"", "techniquePolicy"),
                Arguments.of("deadlift", "techniquePolicy", "\"strict\"", "techniquePolicy"),
                Arguments.of("cable_row", "techniquePolicy", "\"strict_by_support\"", "momentumPossible"));
    }

    @Test
    void everyBuiltInExerciseKeepsTheRules() {
        assertThat(TheCatalogue.EXERCISES.all()).hasSize(36)
                .allSatisfy(exercise -> assertThat(rules.violations(exercise)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenFieldIsNamed(String id, String field, String json, String blamed) throws Exception {
        assertThat(rules.violations(changed(id, field, json))).extracting(ExerciseRules.Violation::field)
                .containsExactly(blamed);
    }

    @Test
    void anExerciseSurvivesJson() throws Exception {
        for (Exercise exercise : TheCatalogue.EXERCISES.all()) {
            assertThat(JSON.readValue(JSON.writeValueAsString(exercise), Exercise.class)).isEqualTo(exercise);
        }
    }

    @Test
    void inconsistentContentIsRefusedWithEveryProblem() throws Exception {
        var exercises = new ArrayList<>(TheCatalogue.EXERCISES.all());
        exercises.add(changed("face_pull", "repRanges", "[{\"bottom\":3,\"top\":5}]"));
        exercises.add(changed("barbell_row", "texts",
                "{\"en\":{\"name\":\"Another Row\",\"instructions\":[\"Row.\"],\"cautions\":[]}}"));
        assertThatThrownBy(() -> new BuiltInExercises(exercises, rules)).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("face_pull is there twice", "start at 8 reps or more, not 3-5",
                        "'Face Pull' names both", "barbell_row needs 3 to 6 instructions in 'en', not 1");
    }

    private static Exercise changed(String id, String field, String json) throws Exception {
        ObjectNode exercise = JSON.valueToTree(TheCatalogue.exercise(id));
        exercise.set(field, JSON.readTree(json));
        return JSON.treeToValue(exercise, Exercise.class);
    }

    @Test
    void namesOfTheApiAreWritten() {
        assertThat(Stream.of(MovementPattern.REAR_DELT_ISOLATION, ExerciseType.COMPOUND, Equipment.ASSISTED_PULL_UP_MACHINE,
                GripWidth.CLOSE, LoadBasis.ONE_SLEEVE, TechniquePolicy.STRICT_BY_SUPPORT, BigLift.PRESS, Grip.MIXED))
                .extracting(Object::toString).containsExactly("rear_delt_isolation", "compound",
                        "assisted_pull_up_machine", "close", "one_sleeve", "strict_by_support", "press", "mixed");
    }
}
