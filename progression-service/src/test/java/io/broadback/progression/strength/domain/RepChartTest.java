package io.broadback.progression.strength.domain;

import static io.broadback.progression.strength.domain.Lifts.lift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart from reserve to load (3.3). */
class RepChartTest {

    @ParameterizedTest(name = "f({0}) = {1} %")
    @CsvSource({ "1,100", "2,95.5", "3,92.2", "4,89.2", "5,86.3", "6,83.7", "7,81.1", "8,78.6", "9,76.2", "10,73.9",
            "11,71.7", "12,69.4" })
    void the_chart_is_the_vector_as_commonly_reproduced(int reps, BigDecimal percent) {
        assertThat(RepChart.share(reps)).isEqualTo(Fraction.of(percent, BigDecimal.valueOf(100)));
    }

    @ParameterizedTest(name = "f({0}) is about {1} %")
    @CsvSource({ "13,67.8", "15,64.8", "20,58.3", "33,46.3" })
    void past_its_end_the_chart_falls_on_as_epleys_formula(int reps, BigDecimal percent) {
        assertThat(RepChart.share(reps).times(Fraction.of(100, 1)).nearest(1)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0} stands for a single of {1}")
    @CsvSource({ "225x5@2,277.4", "225x1,225.0", "225x7,277.4" })
    void reps_and_reserve_together_are_the_row(String set, BigDecimal single) {
        assertThat(RepChart.single(lift(set).load(), lift(set).effort())).map(EstimatedMax::shown).contains(single);
    }

    @ParameterizedTest(name = "{0}, then {1} reps with {2} in reserve: {3}, on the bar {4}")
    @CsvSource({ "225x5@2,9,2,198.9,195", "225x5@2,5,2,225.0,225", "225x9@2,5,2,254.5,250", "225x5@2,5,,239.4,235" })
    void a_load_carries_across_rep_ranges(String set, int reps, @Nullable Integer reserve, BigDecimal ideal,
            BigDecimal onTheBar) {
        Fraction load = RepChart.convert(lift(set).load(), lift(set).effort(), new Effort(reps, reserve)).orElseThrow();

        assertThat(load.nearest(1)).isEqualTo(ideal);
        assertThat(Lifts.BAR_LB.atOrBelow(load.roundedDown(4)).orElseThrow()).isEqualByComparingTo(onTheBar);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "100x13", "100x10@3", "100x0", "0x8" })
    void a_set_that_tells_no_single_carries_nowhere(String set) {
        assertThat(RepChart.convert(lift(set).load(), lift(set).effort(), new Effort(8, 3))).isEmpty();
    }

    @Test
    void the_chart_begins_with_one_rep() {
        assertThatThrownBy(() -> RepChart.share(0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }
}
