package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Line.PassedOver;
import io.broadback.logbook.exchange.domain.Line.Refused;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;

class HevyRowsTest {
    private static final List<String> HEADER = List.of("title", "start_time", "end_time", "description", "exercise_title",
            "superset_id", "exercise_notes", "set_index", "set_type", "weight_kg", "reps", "distance_km", "duration_seconds",
            "rpe");
    private static final Layout METRIC = Layout.of(HEADER).orElseThrow();

    private static Line read(List<String> values) {
        return new Rows(METRIC, false).read(values);
    }

    private static LoggedRow logged(List<String> values) {
        assertThat(read(values)).isInstanceOf(LoggedRow.class);
        return (LoggedRow) read(values);
    }

    /** A row of a heavy day, with some columns by name changed. */
    private static List<String> row(String... changes) {
        List<String> values = new ArrayList<>(List.of("Back, heavy", "3 Feb 2025, 18:05", "3 Feb 2025, 19:20", "",
                "Bent Over Row (Barbell)", "", "", "0", "normal", "100", "5", "", "", ""));
        for (int index = 0; index < changes.length; index += 2) {
            values.set(HEADER.indexOf(changes[index]), changes[index + 1]);
        }
        return values;
    }

    @Test
    void a_row_is_a_set_of_a_workout_in_local_time() {
        assertThat(logged(row())).isEqualTo(new LoggedRow(new Workout("Back, heavy", LocalDateTime.of(2025, 2, 3, 18, 5),
                LocalDateTime.of(2025, 2, 3, 19, 20), null), "Bent Over Row (Barbell)", "0", SetType.WORKING,
                new BigDecimal("100"), WeightUnit.KG, 5, null, null, null));
    }

    @Test
    void an_imperial_account_is_told_by_its_header() {
        List<String> header = new ArrayList<>(HEADER);
        header.set(9, "weight_lbs");
        header.set(11, "distance_miles");
        assertThat(Layout.of(header).orElseThrow().unit()).isEqualTo(WeightUnit.LB);
    }

    @ParameterizedTest
    @CsvSource({ "normal, WORKING", "warmup, WARM_UP", "failure, FAILURE", "dropset, DROP" })
    void set_types_keep_their_meaning(String written, SetType type) {
        assertThat(logged(row("set_type", written)).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({ "10, 0", "9.5, 0", "9, 1", "8.5, 1", "8, 2", "7.5, 2", "6, 4", "0, ", ", " })
    void exertion_is_turned_into_reps_in_reserve_and_a_half_rep_is_none(@Nullable String exertion, @Nullable Integer reserve) {
        assertThat(logged(row("rpe", exertion == null ? "" : exertion)).repsInReserve()).isEqualTo(reserve);
    }

    @Test
    void a_blank_weight_is_body_weight_and_so_is_zero() {
        assertThat(logged(row("weight_kg", "")).weight()).isNull();
        assertThat(logged(row("weight_kg", "0")).weight()).isNull();
    }

    @Test
    void notes_keep_their_line_breaks_and_supersets_their_number() {
        LoggedRow set = logged(row("exercise_notes", "straps\\nbelt from 90", "superset_id", "0"));
        assertThat(set.note()).isEqualTo("straps\nbelt from 90");
        assertThat(set.superset()).isZero();
    }

    @ParameterizedTest
    @CsvSource({ "reps, '', has no reps", "reps, 5.5, 'its reps is no whole number from 0 to 100: 5.5'",
            "reps, 101, 'its reps is no whole number from 0 to 100: 101'",
            "set_type, cluster, 'its set type is none that is known: cluster'",
            "start_time, yesterday, 'its start is no time that is known: yesterday'",
            "start_time, '30 Feb 2025, 18:05', 'its start is no time that is known: 30 Feb 2025, 18:05'",
            "end_time, '3 Feb 2025, 17:05', its workout ends before it starts",
            "weight_kg, heavy, 'its weight is no number: heavy'",
            "weight_kg, 1e9, 'its weight is no number: 1e9'", "rpe, 11, 'its RPE is not between 1 and 10: 11'",
            "exercise_title, '', has no exercise" })
    void a_row_that_can_be_no_set_says_why(String column, String value, String why) {
        assertThat(read(row(column, value))).isEqualTo(new Refused(why));
    }

    @Test
    void cardio_is_passed_over_and_not_refused() {
        assertThat(read(row("reps", "", "weight_kg", "", "distance_km", "5.2", "duration_seconds", "1500")))
                .isInstanceOf(PassedOver.class);
        assertThat(read(row("reps", "", "weight_kg", "", "duration_seconds", "60"))).isInstanceOf(PassedOver.class);
    }

    @Test
    void a_row_of_another_width_is_refused_alone() {
        assertThat(read(Arrays.asList("a", "b"))).isEqualTo(new Refused("has 2 fields, the header 14"));
    }
}
