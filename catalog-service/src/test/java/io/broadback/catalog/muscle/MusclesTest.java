package io.broadback.catalog.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusclesTest {
    private final Muscles muscles = Muscles.read();

    @Test
    void r43_theUpperBackHasElevenMusclesEachWithAFunction() {
        assertThat(muscles.in(Region.UPPER_BACK)).extracting(muscle -> muscle.id().value()).containsExactly("trapezius",
                "rhomboids", "erector_spinae", "teres_major", "teres_minor", "posterior_deltoid", "infraspinatus",
                "serratus_posterior_superior", "serratus_posterior_inferior", "latissimus_dorsi", "biceps");
        assertThat(muscles.all()).allSatisfy(
                muscle -> assertThat(muscle.texts().english().function()).as(muscle.id().value()).hasSizeGreaterThan(15));
    }

    @Test
    void theOtherMusclesAreThoseOfTheBaseLifts() {
        assertThat(muscles.in(Region.OTHER)).extracting(muscle -> muscle.id().value()).containsExactly("chest",
                "anterior_deltoid", "lateral_deltoid", "triceps", "quadriceps", "hamstrings", "glutes", "adductors");
    }

    @Test
    void r43_theTwoSerratusPosteriorNeverCarrySets() {
        assertThat(muscles.all()).filteredOn(muscle -> !muscle.setsCounted()).extracting(muscle -> muscle.id().value())
                .containsExactly("serratus_posterior_superior", "serratus_posterior_inferior");
    }

    @ParameterizedTest
    @CsvSource({ "trapezius,shoulder blades", "rhomboids,posture", "erector_spinae,rotate", "teres_major,centre line",
            "teres_minor,centre line", "posterior_deltoid,backward", "infraspinatus,rotator cuff",
            "serratus_posterior_superior,raising the upper ribs", "serratus_posterior_inferior,lower ribs down" })
    void r43_theFunctionsCarryTheFacts(String id, String fact) {
        assertThat(muscles.find(new MuscleId(id)).orElseThrow().texts().english().function()).contains(fact);
    }

    @Test
    void aMuscleCannotBeThereTwice() {
        var twice = new ArrayList<>(muscles.all());
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> new Muscles(twice)).hasMessage("Muscle trapezius is there twice");
    }

    @Test
    void aMuscleIdIsLowerCase() {
        assertThatThrownBy(() -> new MuscleId("Lats!")).hasMessageContaining("'Lats!'");
    }
}
