package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.lift;
import static io.broadback.logbook.analytics.domain.Diary.line;
import static io.broadback.logbook.analytics.domain.Diary.nobodyWeighed;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.logbook.analytics.domain.Weighings.Weighing;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Estimated singles (3.4), with the body (3.8), and which sets count (3.16). */
class StrengthTrendTest {
    @ParameterizedTest
    @CsvSource({ "225,6,,EPLEY,270.0", "225,6,,BRZYCKI,261.3", "225,5,2,EPLEY,277.5", "100,10,,EPLEY,133.3",
            "100,10,,BRZYCKI,133.3", "225,1,,EPLEY,225.0", "225,1,0,BRZYCKI,225.0", "225,0,2,EPLEY,", "225,13,,EPLEY,",
            "225,11,2,EPLEY,", "0,5,,EPLEY," })
    void a_single_is_estimated_by_the_chosen_formula(int load, int reps, @Nullable Integer reserve, Formula formula,
            @Nullable BigDecimal single) {
        StrengthTrend trend = StrengthTrend.of(line(lift(0, 1, load, reps, reserve)), formula, nobodyWeighed());

        assertThat(trend.points()).extracting(point -> point.single().shown())
                .isEqualTo(single == null ? List.of() : List.of(single));
    }

    @Test
    void more_than_ten_possible_reps_are_rough() {
        StrengthTrend trend = StrengthTrend.of(line(lift(0, 1, 100, 9, 1), lift(1, 1, 100, 9, 2)), Formula.EPLEY,
                nobodyWeighed());

        assertThat(trend.points()).extracting(point -> point.single().rough()).containsExactly(false, true);
    }

    @Test
    void the_best_set_of_a_session_is_its_point_and_of_equals_the_first() {
        StrengthTrend trend = StrengthTrend
                .of(line(lift(1, 2, 200, 6, null), lift(0, 2, 230, 4, null), lift(0, 1, 225, 6, null),
                        lift(0, 3, 225, 6, null), lift(1, 1, 180, 10, null)), Formula.EPLEY, nobodyWeighed());

        assertThat(trend.points()).extracting(point -> point.lift().index()).containsExactly(1, 1);
        assertThat(trend.points()).extracting(point -> point.single().shown()).containsExactly(new BigDecimal("270.0"),
                new BigDecimal("240.0"));
    }

    @ParameterizedTest
    @CsvSource({ "WORKING,1", "FAILURE,1", "AMRAP,1", "BACK_OFF,1", "TEST,1", "WARM_UP,0", "RAMP,0", "DROP,0", "REST_PAUSE,0",
            "DELOAD,0" })
    void the_type_of_a_set_decides_whether_it_counts(SetType type, int points) {
        assertThat(StrengthTrend.of(line(lift(0, 1, type, 225, 5, 1)), Formula.EPLEY, nobodyWeighed()).points())
                .hasSize(points);
    }

    @Test
    void nothing_in_a_deload_counts() {
        Lift lift = lift(0, 1, 225, 5, 1);
        Lift inDeload = new Lift(lift.session(), lift.at(), 1, SetType.WORKING, lift.load(), 5, 1, true);

        assertThat(line(inDeload).isEmpty()).isTrue();
    }

    @Test
    void sway_counts_on_its_own_line_where_it_is_allowed_and_a_breakdown_never() {
        Exercise strict = new Exercise("cable_row", "Cable row", Work.PULL, true, false, false, false, false, false, List.of(),
                List.of());

        assertThat(new Line(new Track(Diary.BARBELL_ROW, null, Technique.SWAY, WeightUnit.LB), List.of(lift(0, 1, 9, 5, 1)))
                .isEmpty()).isFalse();
        assertThat(new Line(new Track(strict, null, Technique.SWAY, WeightUnit.LB), List.of(lift(0, 1, 9, 5, 1))).isEmpty())
                .isTrue();
        assertThat(new Line(new Track(Diary.BARBELL_ROW, null, Technique.BREAKDOWN, WeightUnit.LB),
                List.of(lift(0, 1, 9, 5, 1))).isEmpty()).isTrue();
    }

    @Test
    void a_pull_moves_the_body_as_well_by_the_last_weighing_in_its_unit() {
        Track pulls = new Track(Diary.PULL_UP, null, Technique.STRICT, WeightUnit.LB);
        Weighings weighings = new Weighings(List.of(weighed("2026-11-08T08:00:00Z", 200, WeightUnit.LB),
                weighed("2026-11-01T08:00:00Z", 180, WeightUnit.LB), weighed("2026-11-02T09:00:00Z", 81, WeightUnit.KG)));

        StrengthTrend trend = StrengthTrend.of(new Line(pulls, List.of(lift(0, 1, 22, 8, null), lift(7, 1, -50, 6, null))),
                Formula.EPLEY, weighings);

        assertThat(trend.points()).extracting(point -> point.single().shown()).containsExactly(new BigDecimal("255.9"),
                new BigDecimal("180.0"));
        assertThat(trend.withoutBodyweight()).isZero();
    }

    @Test
    void without_a_bodyweight_a_pull_has_no_single_and_never_a_wrong_one() {
        Track pulls = new Track(Diary.PULL_UP, null, Technique.STRICT, WeightUnit.LB);

        StrengthTrend trend = StrengthTrend.of(new Line(pulls, List.of(lift(0, 1, 22, 8, null))), Formula.EPLEY,
                new Weighings(List.of(weighed("2026-11-03T08:00:00Z", 180, WeightUnit.LB))));

        assertThat(trend.points()).isEmpty();
        assertThat(trend.withoutBodyweight()).isOne();
    }

    private static Weighing weighed(String at, int weight, WeightUnit unit) {
        return new Weighing(Instant.parse(at), 10_000L * weight, unit);
    }
}
