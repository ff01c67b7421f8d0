package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.logbook.exchange.domain.Line.LoggedRow;
import io.broadback.logbook.exchange.domain.Line.PassedOver;
import io.broadback.logbook.exchange.domain.Line.Refused;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;

class StrongRowsTest {
    private static final String A = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE";

    private static Layout layout(String header, String separator) {
        return Layout.of(List.of(header.split(separator, -1))).orElseThrow();
    }

    private static Line read(String header, String separator, String row) {
        return new Rows(layout(header, separator), !separator.equals(",")).read(List.of(row.split(separator, -1)));
    }

    private static LoggedRow a(String row) {
        Line line = read(A, ",", row);
        assertThat(line).isInstanceOf(LoggedRow.class);
        return (LoggedRow) line;
    }

    @Test
    void generation_a_has_no_unit() {
        assertThat(layout(A, ",").isWithoutUnit()).isTrue();
        assertThat(a("2024-05-02 07:30:00,Pull,1h 5m,T Bar Row,1,45.5,8,0,0,,,8")).isEqualTo(new LoggedRow(
                new Workout("Pull", LocalDateTime.of(2024, 5, 2, 7, 30), LocalDateTime.of(2024, 5, 2, 8, 35), null),
                "T Bar Row",
                "1", SetType.WORKING, new BigDecimal("45.5"), null, 8, 2, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Date,Workout Name,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE | , | 2024-05-02 07:30:00,Pull,T Bar Row,1,45.5,8,0,0,,, | ",
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,RPE | , | 2024-05-02 07:30:00,Pull,45m,T Bar Row,1,45.5,8,0,0, | ",
            "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes | ; | 7;2024-05-02 07:30:00;Pull;3900;T Bar Row;1;45,5;8;;0;0;; | KG",
            "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (lb);Reps;RPE;Distance (meters);Seconds;Notes;Workout Notes | ; | 7;2024-05-02 07:30:00;Pull;3900;T Bar Row;1;45.5;8;;0;0;; | LB",
            "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration | ; | 2024-05-02 07:30:00;Pull;T Bar Row;1;45,5;lbs;8;;;;0;;;1h | LB",
            "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,Seconds,Notes,Workout Notes | , | 2024-05-02 07:30:00,Pull,1h,T Bar Row,1,45.5,kg,8,,,,0,, | KG",
            "Datum;Workout-Name;Dauer;Name der Übung;Reihenfolge festlegen;Gewicht;Wiederh.;Distanz;Sekunden;Notizen;Workout-Notizen;RPE | ; | 2024-05-02 07:30:00;Pull;1h;T Bar Row;1;45,5;8;0;0;;; | " })
    void every_generation_says_the_same_set(String header, String separator, String row, @Nullable WeightUnit unit) {
        Line line = read(header, separator, row);
        assertThat(line).isInstanceOf(LoggedRow.class);
        LoggedRow set = (LoggedRow) line;
        assertThat(set.exercise()).isEqualTo("T Bar Row");
        assertThat(set.weight()).isEqualByComparingTo("45.5");
        assertThat(set.unit()).isEqualTo(unit);
        assertThat(set.reps()).isEqualTo(8);
        assertThat(set.workout().start()).isEqualTo(LocalDateTime.of(2024, 5, 2, 7, 30));
    }

    @ParameterizedTest
    @CsvSource({ "W, WARM_UP", "D, DROP", "F, FAILURE", "3, WORKING" })
    void the_set_order_tells_the_type(String order, SetType type) {
        assertThat(a("2024-05-02 07:30:00,Pull,1h,T Bar Row," + order + ",45,8,0,0,,,").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { "Rest Timer", "Note" })
    void rows_of_the_app_itself_are_passed_over(String order) {
        assertThat(read(A, ",", "2024-05-02 07:30:00,Pull,1h,T Bar Row," + order + ",0,0,0,120,,,"))
                .isInstanceOf(PassedOver.class);
    }

    @Test
    void zero_does_not_apply() {
        LoggedRow pullUp = a("2024-05-02 07:30:00,Pull,1h,Pull Up,1,0,8,0,0,,,0");
        assertThat(pullUp.weight()).isNull();
        assertThat(pullUp.repsInReserve()).isNull();
        assertThat(read(A, ",", "2024-05-02 07:30:00,Pull,1h,Pull Up,1,20,0,0,0,,,")).isEqualTo(new Refused("has no reps"));
        assertThat(read(A, ",", "2024-05-02 07:30:00,Run,1h,Running,1,0,0,5,1500,,,")).isInstanceOf(PassedOver.class);
    }

    @Test
    void help_is_written_as_a_negative_weight() {
        assertThat(a("2024-05-02 07:30:00,Pull,1h,Pull Up,1,-20,8,0,0,,,").weight()).isEqualByComparingTo("-20");
    }

    @Test
    void a_header_of_another_app_is_not_known() {
        assertThat(Layout.of(List.of("Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps"))).isEmpty();
        assertThat(Layout.of(List.of(""))).isEmpty();
    }
}
