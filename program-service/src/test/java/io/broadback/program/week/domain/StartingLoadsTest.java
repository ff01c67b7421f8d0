package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Loads of slots: known targets, starts from related tracks, and ramps (3.13). */
class StartingLoadsTest {
    private static final Target BARBELL_ROW = target("barbell_row", Technique.STRICT, "4-6", Load.of(235, WeightUnit.LB));

    private static Target target(String exercise, Technique technique, String range, Load load) {
        return new Target(exercise, null, technique, Exercises.range(range), load, 4, "TOP_OF_RANGE", new UUID(1, 2));
    }

    private static Week.Slot slot(Week week, String exercise) {
        return week.days().stream().flatMap(day -> day.slots().stream())
                .filter(slot -> slot.planned().exercise().id().equals(exercise)).findFirst().orElseThrow();
    }

    @Test
    void a_known_target_is_taken_as_it_is() {
        Prescription target = slot(WorkedPlansTest.W1_REQUEST.knowing(BARBELL_ROW).week(), "barbell_row").target();

        assertThat(target)
                .isEqualTo(new Prescription(Load.of(235, WeightUnit.LB), null, 4, "TOP_OF_RANGE", new UUID(1, 2), null));
    }

    @Test
    void sway_sets_without_history_start_at_the_strict_load() {
        Prescription sway = Objects.requireNonNull(
                slot(WorkedPlansTest.W1_REQUEST.knowing(BARBELL_ROW).week(), "barbell_row").swayTarget());

        Calibration calibration = Objects.requireNonNull(sway.calibration());
        assertThat(sway.load()).isNull();
        assertThat(calibration.method()).isEqualTo(Calibration.Method.RELATED_TRACK);
        assertThat(calibration.startLoad()).isEqualTo(Load.of(235, WeightUnit.LB));
        assertThat(calibration.reps()).isEqualTo(4);
        assertThat(calibration.steps()).isEmpty();
    }

    @Test
    void the_sway_track_has_its_own_target() {
        Target sway = target("barbell_row", Technique.SWAY, "4-6", Load.of(250, WeightUnit.LB));

        Week week = WorkedPlansTest.W1_REQUEST.knowing(BARBELL_ROW, sway).week();

        assertThat(Objects.requireNonNull(slot(week, "barbell_row").swayTarget()).load())
                .isEqualTo(Load.of(250, WeightUnit.LB));
    }

    @Test
    void a_target_in_the_other_unit_is_another_track() {
        Week week = WorkedPlansTest.W1_REQUEST.in(WeightUnit.KG).knowing(BARBELL_ROW).week();

        assertThat(slot(week, "barbell_row").target().load()).isNull();
    }

    @Test
    void a_chest_supported_row_starts_from_the_barbell_row() {
        Calibration calibration = Objects.requireNonNull(
                slot(WorkedPlansTest.W1_REQUEST.knowing(BARBELL_ROW).week(), "chest_supported_row").target().calibration());

        // 235 / .837 (4 reps, 2 in reserve) x .717 (8 reps, 3 in reserve) x .30 x .9 = 54.4
        assertThat(calibration.method()).isEqualTo(Calibration.Method.RELATED_TRACK);
        assertThat(calibration.startLoad()).isEqualTo(Load.of(50, WeightUnit.LB));
        assertThat(calibration.reps()).isEqualTo(8);
    }

    @Test
    void a_grid_rounds_what_is_computed() {
        LoadGrid bells = LoadGrid.of(List.of(new BigDecimal("52.5"), new BigDecimal("55")));

        Week week = WorkedPlansTest.W1_REQUEST.knowing(BARBELL_ROW).loading("chest_supported_row", bells).week();

        assertThat(Objects.requireNonNull(slot(week, "chest_supported_row").target().calibration()).startLoad())
                .isEqualTo(Load.of("52.5", WeightUnit.LB));
    }

    @Test
    void without_any_history_the_load_is_found_by_a_ramp() {
        Calibration calibration = Objects.requireNonNull(
                slot(WorkedPlansTest.W1_REQUEST.week(), "barbell_row").target().calibration());

        assertThat(calibration.method()).isEqualTo(Calibration.Method.RAMP);
        assertThat(calibration.startLoad()).isEqualTo(Load.of(45, WeightUnit.LB));
        assertThat(calibration.reps()).isEqualTo(6);
        assertThat(calibration.steps()).containsExactly(new Calibration.Step(5, 20), new Calibration.Step(4, 10),
                new Calibration.Step(3, 5));
    }

    @Test
    void a_deload_takes_a_tenth_off() {
        Week week = WorkedPlansTest.W1_REQUEST.knowing(BARBELL_ROW).inWeek(6).week();

        assertThat(slot(week, "barbell_row").target().load()).isEqualTo(Load.of(210, WeightUnit.LB));
        assertThat(slot(week, "barbell_row").planned().sets()).isEqualTo(3);
    }

    @Test
    void loads_convert_between_rep_ranges_by_the_chart() {
        assertThat(RepsToFailure.convert(new BigDecimal("225"), 7, 11)).isBetween(new BigDecimal("198.8"),
                new BigDecimal("199"));
    }
}
