package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.WeightUnit;

class UnitsTest {
    private static final UnitVotes ROUND = UnitVotes.NONE;
    private static final UnitVotes CONVERTED = new UnitVotes(0, 0, 3, 0);

    @Test
    void a_file_that_names_no_unit_is_not_read_until_somebody_says_it() {
        assertThat(Units.of(true, ROUND, null, WeightUnit.LB)).isEmpty();
        assertThat(Units.of(true, ROUND, WeightUnit.KG, WeightUnit.LB)).contains(new Units(WeightUnit.KG, WeightUnit.KG));
    }

    @Test
    void numbers_that_were_converted_say_it_themselves() {
        assertThat(Units.of(true, CONVERTED, null, WeightUnit.KG)).contains(new Units(WeightUnit.KG, WeightUnit.LB));
    }

    @Test
    void what_somebody_says_comes_before_what_the_numbers_say() {
        assertThat(Units.of(true, CONVERTED, WeightUnit.LB, WeightUnit.KG)).contains(new Units(WeightUnit.LB, WeightUnit.LB));
        assertThat(Units.of(false, new UnitVotes(9, 1, 0, 0), WeightUnit.LB, WeightUnit.KG).orElseThrow().usual())
                .isEqualTo(WeightUnit.LB);
    }

    @Test
    void a_file_that_names_its_units_goes_by_its_majority_and_then_by_the_athlete() {
        assertThat(Units.of(false, new UnitVotes(9, 1, 0, 0), null, WeightUnit.LB).orElseThrow().usual())
                .isEqualTo(WeightUnit.KG);
        assertThat(Units.of(false, ROUND, null, WeightUnit.LB).orElseThrow().usual()).isEqualTo(WeightUnit.LB);
    }
}
