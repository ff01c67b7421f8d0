package io.broadback.catalog.exercise;

import static io.broadback.catalog.exercise.TheCatalogue.exercise;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.broadback.catalog.exercise.ExerciseTable.Row;
import io.broadback.platform.event.catalog.ExerciseValue;

/** Every number of the training rules' two tables, compared in the form in which other services learn it. */
class ExerciseTablesTest {
    private static final ExerciseTable UPPER_BACK = new ExerciseTable("upper-back");
    private static final ExerciseTable BASE_LIFTS = new ExerciseTable("base-lifts");

    static List<Row> upperBack() {
        return UPPER_BACK.rows();
    }

    static List<Row> baseLifts() {
        return BASE_LIFTS.rows();
    }

    @Test
    void theCatalogueHoldsTheTwoTablesAndNothingElseInTheirOrder() {
        assertThat(TheCatalogue.EXERCISES.all()).extracting(exercise -> exercise.id().value())
                .containsExactlyElementsOf(Stream.concat(upperBack().stream(), baseLifts().stream())
                        .map(row -> row.text("id")).toList());
        assertThat(upperBack()).hasSize(19);
        assertThat(baseLifts()).hasSize(17);
    }

    @ParameterizedTest
    @MethodSource("upperBack")
    void anUpperBackExerciseIsAsItsRowSays(Row row) {
        ExerciseValue value = exercise(row.text("id")).toValue(1);
        SoftAssertions.assertSoftly(softly -> {
            compareCommonColumns(softly, row, value);
            softly.assertThat(value.chestSupported()).as("chest supported").isEqualTo(row.yes("chestSupported"));
            softly.assertThat(value.grips()).as("grips").isEqualTo(row.words("grips"));
            softly.assertThat(value.gripWidth() == null ? "" : value.gripWidth()).as("grip width")
                    .isEqualTo(row.text("gripWidth"));
            softly.assertThat(value.techniquePolicy()).as("technique").isEqualTo(row.technique());
            softly.assertThat(value.momentumPossible()).as("momentum")
                    .isEqualTo(row.text("momentum").equals("n/a") ? null : row.yes("momentum"));
            softly.assertThat(value.loadBasis()).as("load basis").isEqualTo(row.text("loadBasis"));
            softly.assertThat(value.loadability()).as("loadability").isEqualTo(row.number("loadability"));
            softly.assertThat(value.bigCompound()).as("big compound").isEqualTo(row.yes("bigCompound"));
            softly.assertThat(value.rowSet()).as("row set").isEqualTo(row.yes("rowSet"));
        });
    }

    @ParameterizedTest
    @MethodSource("baseLifts")
    void aBaseLiftIsAsItsRowSays(Row row) {
        ExerciseValue value = exercise(row.text("id")).toValue(1);
        SoftAssertions.assertSoftly(softly -> {
            compareCommonColumns(softly, row, value);
            softly.assertThat(value.techniquePolicy()).as("technique").isEqualTo("strict_by_default");
            softly.assertThat(value.momentumPossible()).as("momentum").isNull();
            softly.assertThat(value.rowSet()).as("row set").isFalse();
            softly.assertThat(value.bigCompound()).as("big compound").isFalse();
            softly.assertThat(value.loadBasis().equals("per_hand")).as("load per hand")
                    .isEqualTo(row.words("equipment").contains("dumbbells"));
        });
    }

    private static void compareCommonColumns(SoftAssertions softly, Row row, ExerciseValue value) {
        softly.assertThat(value.pattern()).as("pattern").isEqualTo(row.text("pattern"));
        softly.assertThat(value.type()).as("type").isEqualTo(row.type());
        softly.assertThat(value.equipmentOptions()).as("ways to do it").isEqualTo(row.equipment());
        softly.assertThat(value.equipment()).as("equipment")
                .containsExactlyElementsOf(row.equipment().stream().flatMap(List::stream).toList());
        softly.assertThat(value.unilateral()).as("unilateral").isEqualTo(row.yes("unilateral"));
        softly.assertThat(value.primaryMuscles()).as("primary muscles").isEqualTo(row.muscles("primary"));
        softly.assertThat(value.secondaryMuscles()).as("secondary muscles").isEqualTo(row.muscles("secondary"));
        softly.assertThat(value.axialCost()).as("axial cost").isEqualTo(row.number("axialCost"));
        softly.assertThat(value.heavyAxial()).as("heavy axial").isEqualTo(row.yes("heavyAxial"));
        softly.assertThat(value.repRanges()).as("ranges").isEqualTo(row.ranges());
        softly.assertThat(value.step().lb()).as("step in lb").isEqualTo(row.step("stepLb"));
        softly.assertThat(value.step().kg()).as("step in kg").isEqualTo(row.step("stepKg"));
        softly.assertThat(value.plausibleMax().lb()).as("greatest lb").isEqualTo(new BigDecimal(row.text("maxLb")));
        softly.assertThat(value.plausibleMax().kg()).as("greatest kg").isEqualTo(new BigDecimal(row.text("maxKg")));
    }
}
