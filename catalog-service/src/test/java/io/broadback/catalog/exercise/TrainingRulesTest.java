package io.broadback.catalog.exercise;

import static io.broadback.catalog.exercise.TheCatalogue.exercise;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.platform.training.RepRange;

/** What the numbered training rules ask of single exercises. */
class TrainingRulesTest {

    @ParameterizedTest
    @ValueSource(strings = { "barbell_row", "machine_row", "t_bar_row", "pull_up" })
    void r1_aStrongBackSupportsSquatPressAndDeadlift(String id) {
        assertThat(exercise(id).supports()).contains(BigLift.SQUAT, BigLift.PRESS, BigLift.DEADLIFT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "face_pull", "dumbbell_rear_lateral_raise", "upright_row" })
    void r7_smallExercisesAreTooLightToLead(String id) {
        assertThat(exercise(id).loadability()).isEqualTo(1);
    }

    @Test
    void r7_everyRowSetCanLead() {
        assertThat(TheCatalogue.EXERCISES.all()).filteredOn(Exercise::rowSet)
                .allSatisfy(row -> assertThat(row.loadability()).isGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({ "pull_up,true", "close_grip_pull_up,true", "chin_up,true", "barbell_row,true", "t_bar_row,true",
            "machine_row,true", "dumbbell_row,true", "single_arm_dumbbell_row,true", "face_pull,false",
            "dumbbell_rear_lateral_raise,false", "upright_row,false", "deadlift,false", "lat_pulldown,false" })
    void r31_theSixFamiliesAreBigCompoundsAndIsolationIsNot(String id, boolean big) {
        assertThat(exercise(id).bigCompound()).isEqualTo(big);
    }

    @ParameterizedTest
    @CsvSource({ "barbell_row,sway_allowed", "machine_row,strict", "t_bar_row,strict", "seal_row,strict",
            "cable_row,strict", "close_grip_cable_row,strict", "chest_supported_row,strict_by_support",
            "meadows_row,strict_by_default", "dumbbell_row,strict_by_default", "deadlift,not_applicable" })
    void r34_r37_onlyTheBarbellRowMaySway(String id, String policy) {
        assertThat(exercise(id).techniquePolicy()).hasToString(policy);
        assertThat(TheCatalogue.EXERCISES.all())
                .filteredOn(any -> any.techniquePolicy() == TechniquePolicy.SWAY_ALLOWED)
                .extracting(any -> any.id().value()).containsExactly("barbell_row");
    }

    @ParameterizedTest
    @CsvSource({ "barbell_row,3,3,true", "barbell_row,2,4,true", "barbell_row,1,4,false", "pull_up,3,6,true",
            "pull_up,2,6,false", "lat_pulldown,2,6,false", "dumbbell_rear_lateral_raise,3,3,false",
            "dumbbell_rear_lateral_raise,2,4,false", "dumbbell_rear_lateral_raise,8,12,true", "face_pull,7,12,false",
            "upright_row,7,12,false", "upright_row,8,12,true", "deadlift,2,4,true" })
    void r39_lowRepsBelongToCompounds(String id, int bottom, int top, boolean allowed) {
        assertThat(exercise(id).allows(new RepRange(bottom, top))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = { "deadlift", "romanian_deadlift", "rack_pull", "barbell_row", "single_arm_dumbbell_row",
            "cable_row", "chest_supported_row", "seal_row", "meadows_row", "t_bar_row", "upright_row", "face_pull",
            "dumbbell_rear_lateral_raise" })
    void r47_to_r59_theThirteenExercisesAreThere(String id) {
        assertThat(exercise(id).id()).isEqualTo(new ExerciseId(id));
    }

    @Test
    void r48_theRomanianDeadliftCostsTheBackLessThanTheDeadlift() {
        assertThat(exercise("romanian_deadlift").axialCost()).isLessThan(exercise("deadlift").axialCost());
    }

    @ParameterizedTest
    @ValueSource(strings = { "single_arm_dumbbell_row", "meadows_row", "dumbbell_split_squat" })
    void r51_r55_theseAreDoneOneSideAtATime(String id) {
        assertThat(exercise(id).unilateral()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "chest_supported_row", "seal_row" })
    void r53_r54_lyingOnABenchLeavesNoMomentum(String id) {
        assertThat(exercise(id).momentumPossible()).isFalse();
        assertThat(exercise(id).chestSupported()).isTrue();
        assertThat(exercise(id).texts().english().cautions())
                .anySatisfy(caution -> assertThat(caution).contains("may press on the ribs"));
    }

    @Test
    void r56_theTBarIsHeldWithANeutralGrip() {
        assertThat(exercise("t_bar_row").grips()).containsExactly(Grip.NEUTRAL);
    }

    @Test
    void r57_theUprightRowWarnsEverybodyAboutTheShoulder() {
        assertThat(exercise("upright_row").texts().english().cautions())
                .singleElement().asString().contains("shoulder", "may");
        assertThat(exercise("upright_row").gripWidth()).isEqualTo(GripWidth.WIDE);
    }

    @ParameterizedTest
    @CsvSource({ "deadlift,inch", "romanian_deadlift,lower back would begin to round", "rack_pull,height of your knees",
            "barbell_row,between the lower chest and the navel", "single_arm_dumbbell_row,weaker side",
            "cable_row,slightly bent", "chest_supported_row,about 30 degrees", "seal_row,underside of the bench",
            "meadows_row,2-3 feet", "t_bar_row,30-45 degrees", "upright_row,above the forearms",
            "face_pull,above the shoulders", "dumbbell_rear_lateral_raise,upper arms are level" })
    void r47_to_r59_theInstructionsCarryTheFacts(String id, String fact) {
        assertThat(String.join(" ", exercise(id).texts().english().instructions())).contains(fact);
    }

    @Test
    void whereTheRulesNameAStudyTheExerciseCitesIt() {
        var cited = List.of("deadlift:martin_fuentes_2020", "romanian_deadlift:martin_fuentes_2020",
                "barbell_row:handa_2005", "barbell_row:edelburg_2018", "barbell_row:fenwick_2009",
                "cable_row:handa_2005", "cable_row:edelburg_2018", "seal_row:rowperfect_bench_pull",
                "chest_supported_row:rowperfect_bench_pull", "upright_row:handa_2005", "upright_row:mcallister_2013",
                "upright_row:kolber_2014", "upright_row:schoenfeld_2011", "face_pull:kolber_2014",
                "dumbbell_rear_lateral_raise:schoenfeld_2013", "pull_up:edelburg_2018", "pull_up:dickie_2017",
                "chin_up:edelburg_2018", "close_grip_pull_up:dickie_2017", "dumbbell_lateral_raise:kolber_2014");
        assertThat(cited).allSatisfy(pair -> {
            String[] exerciseAndCitation = pair.split(":");
            assertThat(exercise(exerciseAndCitation[0]).citations()).extracting(Object::toString)
                    .contains(exerciseAndCitation[1]);
        });
    }
}
