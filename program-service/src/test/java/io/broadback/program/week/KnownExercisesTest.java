package io.broadback.program.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.ExerciseTable;

/** Published exercises become what the generator knows. */
class KnownExercisesTest {

    private static ExerciseValue barbellRow(String pattern, boolean retired) {
        ExerciseValue.Step step = new ExerciseValue.Step(BigDecimal.TEN, BigDecimal.ONE);
        return new ExerciseValue(1, new UUID(0, 0), "barbell_row", "Barbell row", List.of(), pattern, "compound", true, true,
                List.of("barbell"), List.of(List.of("barbell")), false, false, List.of("pronated"), "wide",
                List.of("trapezius", "rhomboids", "latissimus_dorsi"),
                List.of("posterior_deltoid", "teres_major", "infraspinatus", "erector_spinae", "biceps"), "sway_allowed", true,
                2,
                false, 3, "total", List.of(new RepRange(3, 5), new RepRange(4, 6), new RepRange(6, 10)),
                new ExerciseValue.Steps(step, step), new ExerciseValue.PlausibleMax(BigDecimal.TEN, BigDecimal.TEN), List.of(),
                retired, 1);
    }

    @Test
    void a_published_exercise_is_the_one_of_the_table() {
        Catalogue catalogue = KnownExercises.from(List.of(barbellRow("horizontal_pull", false)));

        assertThat(catalogue.find("barbell_row")).isEqualTo(ExerciseTable.catalogue().find("barbell_row"));
    }

    @Test
    void retired_exercises_and_words_of_a_newer_catalogue_are_left_out() {
        assertThat(
                KnownExercises.from(List.of(barbellRow("horizontal_pull", true), barbellRow("levitation", false))).exercises())
                .isEmpty();
    }
}
