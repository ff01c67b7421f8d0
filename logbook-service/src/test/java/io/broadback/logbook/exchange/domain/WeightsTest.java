package io.broadback.logbook.exchange.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.logbook.exchange.domain.Weights.Evidence;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

class WeightsTest {
    @ParameterizedTest
    @CsvSource({ "18.14, 40", "22.68, 50", "40.82, 90", "45.36, 100", "61.23, 135", "102.06, 225", "142.88, 315",
            "6.80388555, 15",
            "2.27, 5", "1.13, 2.5" })
    void pounds_in_a_column_of_kilograms_are_pounds_again(BigDecimal written, BigDecimal pounds) {
        assertThat(Weights.evidence(written, WeightUnit.KG)).isEqualTo(Evidence.CONVERTED);
        assertThat(Weights.lifted(written, WeightUnit.KG, WeightUnit.KG)).contains(new Load(pounds, WeightUnit.LB));
    }

    @ParameterizedTest
    @ValueSource(strings = { "20", "60", "62.5", "100", "101.25", "102.5", "140", "7.5", "27.5", "22.7" })
    void round_kilograms_are_kilograms(String written) {
        assertThat(Weights.lifted(new BigDecimal(written), WeightUnit.KG, WeightUnit.LB))
                .contains(Load.of(written, WeightUnit.KG));
    }

    @ParameterizedTest
    @CsvSource({ "31.75, 70", "6.8, 15", "13.6, 30" })
    void a_number_that_is_round_in_both_is_what_the_rest_of_the_file_is(BigDecimal written, BigDecimal pounds) {
        assertThat(Weights.evidence(written, WeightUnit.KG)).isEqualTo(Evidence.EITHER);
        assertThat(Weights.lifted(written, WeightUnit.KG, WeightUnit.KG)).contains(new Load(written, WeightUnit.KG));
        assertThat(Weights.lifted(written, WeightUnit.KG, WeightUnit.LB)).contains(new Load(pounds, WeightUnit.LB));
    }

    @Test
    void kilograms_in_a_column_of_pounds_are_kilograms_again() {
        assertThat(Weights.lifted(new BigDecimal("220.46"), WeightUnit.LB, WeightUnit.LB))
                .contains(Load.of(100, WeightUnit.KG));
        assertThat(Weights.lifted(new BigDecimal("225"), WeightUnit.LB, WeightUnit.KG)).contains(Load.of(225, WeightUnit.LB));
    }

    @Test
    void every_pound_plate_survives_a_rounded_conversion() {
        assertThat(IntStream.rangeClosed(1, 320).mapToObj(step -> new BigDecimal("2.5").multiply(BigDecimal.valueOf(step))))
                .allSatisfy(pounds -> {
                    BigDecimal written = pounds.multiply(new BigDecimal("0.45359237")).setScale(2,
                            java.math.RoundingMode.HALF_UP);
                    assertThat(Weights.lifted(written, WeightUnit.KG, WeightUnit.LB)).as("%s written as %s", pounds, written)
                            .contains(new Load(pounds, WeightUnit.LB));
                });
    }

    @Test
    void what_is_odd_in_both_units_stays_as_written_unless_it_can_be_no_load() {
        assertThat(Weights.lifted(new BigDecimal("33.31"), WeightUnit.KG, WeightUnit.LB))
                .contains(Load.of("33.31", WeightUnit.KG));
        assertThat(Weights.lifted(new BigDecimal("33.31111"), WeightUnit.KG, WeightUnit.LB)).isEmpty();
        assertThat(Weights.lifted(new BigDecimal("100001"), WeightUnit.KG, WeightUnit.LB)).isEmpty();
    }

    private static UnitVotes votes(@Nullable WeightUnit written, String... values) {
        UnitVotes votes = UnitVotes.NONE;
        for (String value : List.of(values)) {
            votes = votes.with(new BigDecimal(value), written);
        }
        return votes;
    }

    @Test
    void the_majority_decides_and_the_athlete_where_there_is_none() {
        assertThat(votes(WeightUnit.KG, "18.14", "22.68", "100").usual(WeightUnit.KG)).isEqualTo(WeightUnit.LB);
        assertThat(votes(WeightUnit.KG, "60", "62.5", "18.14").usual(WeightUnit.LB)).isEqualTo(WeightUnit.KG);
        assertThat(votes(WeightUnit.KG, "31.75").usual(WeightUnit.LB)).isEqualTo(WeightUnit.LB);
        assertThat(votes(WeightUnit.KG, "31.75").usual(WeightUnit.KG)).isEqualTo(WeightUnit.KG);
    }

    @Test
    void round_numbers_do_not_give_away_the_unit_of_a_file_without_one() {
        assertThat(votes(null, "100", "62.5", "45").written()).isEmpty();
        assertThat(votes(null, "100", "6.80388555").written()).contains(WeightUnit.KG);
        assertThat(votes(null, "225", "220.46").written()).contains(WeightUnit.LB);
        assertThat(votes(null, "18.14", "220.46").written()).isEmpty();
    }
}
