package io.broadback.progression.strength.domain;

import static io.broadback.progression.strength.domain.Lifts.lift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.EstimatedMax.Quality;

/** Estimated singles (3.4). */
class FormulaTest {

    @ParameterizedTest(name = "{0} by {1}: {2}")
    @CsvSource({ "225x6,EPLEY,270.0", "225x6,BRZYCKI,261.3", "225x5@2,EPLEY,277.5", "100x10,EPLEY,133.3",
            "100x10,BRZYCKI,133.3", "202x8,EPLEY,255.9", "225x6@0,EPLEY,270.0" })
    void a_set_tells_what_could_be_lifted_once(String set, Formula formula, BigDecimal shown) {
        assertThat(formula.estimate(lift(set).load(), lift(set).effort())).map(EstimatedMax::shown).contains(shown);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "100x1,VALID", "100x10,VALID", "100x8@2,VALID", "100x11,ROUGH", "100x10@1,ROUGH", "100x12,ROUGH",
            "100x9@3,ROUGH", "100x13,", "100x10@3,", "100x30,", "100x100@10," })
    void past_ten_possible_reps_an_estimate_is_rough_and_past_twelve_there_is_none(String set, @Nullable Quality quality) {
        for (Formula formula : Formula.values()) {
            assertThat(formula.estimate(lift(set).load(), lift(set).effort()).map(EstimatedMax::quality).orElse(null))
                    .isEqualTo(quality);
        }
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({ "315x1,EPLEY", "315x1@0,EPLEY", "315x1,BRZYCKI" })
    void a_single_is_what_it_weighs(String set, Formula formula) {
        assertThat(formula.estimate(lift(set).load(), lift(set).effort())).map(EstimatedMax::value)
                .contains(Fraction.of(315, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "225x0", "225x0@5", "0x8" })
    void without_a_load_or_a_rep_there_is_no_estimate(String set) {
        assertThat(Formula.EPLEY.estimate(lift(set).load(), lift(set).effort())).isEmpty();
    }

    @Test
    void an_estimate_stays_exact_until_it_is_shown() {
        EstimatedMax max = Formula.EPLEY.estimate(lift("100x10").load(), lift("100x10").effort()).orElseThrow();

        assertThat(max.value()).isEqualTo(Fraction.of(400, 3));
    }

    @Test
    void an_estimate_keeps_the_unit_of_its_set() {
        assertThat(Formula.EPLEY.estimate(lift("100x11", WeightUnit.KG).load(), lift("100x11").effort()).orElseThrow())
                .hasToString("136.7 kg (rough)");
    }

    @Test
    void epley_is_the_default() {
        assertThat(Formula.DEFAULT).isEqualTo(Formula.EPLEY);
    }

    @ParameterizedTest(name = "{0} reps, {1} in reserve: {2}")
    @CsvSource({ "-1,,not -1", "101,,not 101", "5,-1,not -1", "5,11,not 11" })
    void an_effort_nobody_can_make_is_refused(int reps, @Nullable Integer reserve, String message) {
        assertThatThrownBy(() -> new Effort(reps, reserve)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void an_estimate_of_nothing_is_refused() {
        assertThatThrownBy(() -> new EstimatedMax(Fraction.of(0, 1), WeightUnit.LB, Quality.VALID))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not 0/1");
    }
}
