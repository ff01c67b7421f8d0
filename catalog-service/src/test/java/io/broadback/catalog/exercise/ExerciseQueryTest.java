package io.broadback.catalog.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.catalog.muscle.MuscleId;

class ExerciseQueryTest {

    @Test
    void anEmptyQueryFindsEverythingInOrder() {
        assertThat(ExerciseQuery.EVERYTHING.among(TheCatalogue.EXERCISES.all())).isEqualTo(TheCatalogue.EXERCISES.all());
    }

    @Test
    void r32_thereAreCloseGripVersionsOfRowsAndPulls() {
        assertThat(ids(new ExerciseQuery(null, null, null, null, GripWidth.CLOSE, null, null, null, null)))
                .contains("close_grip_cable_row", "t_bar_row", "close_grip_pull_up").hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void tenRowsCountAsRowSets() {
        assertThat(ids(new ExerciseQuery(null, null, null, null, null, true, null, null, null)))
                .containsExactly("barbell_row", "single_arm_dumbbell_row", "dumbbell_row", "cable_row",
                        "close_grip_cable_row", "machine_row", "chest_supported_row", "seal_row", "meadows_row", "t_bar_row");
    }

    @Test
    void aMuscleIsFoundAsPrimaryAndAsSecondary() {
        assertThat(ids(new ExerciseQuery(new MuscleId("teres_minor"), null, null, null, null, null, null, null, null)))
                .containsExactly("face_pull", "dumbbell_rear_lateral_raise");
        assertThat(ids(new ExerciseQuery(new MuscleId("erector_spinae"), MovementPattern.HINGE, null, null, null, null,
                null, null, null))).containsExactly("deadlift", "romanian_deadlift", "rack_pull");
    }

    @Test
    void equipmentIsFoundInAnyOfTheWays() {
        assertThat(ids(new ExerciseQuery(null, null, null, Equipment.LANDMINE, null, null, null, null, null)))
                .containsExactly("meadows_row", "t_bar_row");
    }

    @Test
    void conditionsAreJoined() {
        assertThat(ids(new ExerciseQuery(null, MovementPattern.VERTICAL_PULL, ExerciseType.COMPOUND, null, null, false,
                true, TechniquePolicy.STRICT_BY_DEFAULT, null)))
                .containsExactly("pull_up", "chin_up", "close_grip_pull_up");
        assertThat(ids(new ExerciseQuery(null, null, null, null, null, null, null, TechniquePolicy.STRICT, null)))
                .containsExactly("cable_row", "close_grip_cable_row", "machine_row", "seal_row", "t_bar_row");
    }

    @ParameterizedTest
    @CsvSource({ "BARBELL_ROW,barbell_row", "bent over row (barbell),barbell_row", "meadows,meadows_row",
            "v grip,close_grip_cable_row", "Face PULL,face_pull", " seal ,seal_row" })
    void textIsFoundInIdNameAndAliasWhateverItsCase(String text, String id) {
        assertThat(ids(new ExerciseQuery(null, null, null, null, null, null, null, null, text))).containsExactly(id);
    }

    @Test
    void textThatIsNowhereFindsNothing() {
        assertThat(ids(new ExerciseQuery(null, null, null, null, null, null, null, null, "kettlebell"))).isEmpty();
    }

    private static List<String> ids(ExerciseQuery query) {
        return query.among(TheCatalogue.EXERCISES.all()).stream().map(exercise -> exercise.id().value()).toList();
    }
}
