package io.broadback.progression.plateau.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;

class DeloadPrescriptionTest {
    private static final LoadGrid BAR = new GridDefinition.Barbell(new BigDecimal("45"), List.of(new BigDecimal("45"),
            new BigDecimal("25"), new BigDecimal("10"), new BigDecimal("5"), new BigDecimal("2.5")), null)
            .loads(new BigDecimal("700"));

    @ParameterizedTest(name = "3.11: {0} sets with {1} become {2} with {3}; next week {4}")
    @CsvSource({
            "18, 235,   9, 210,   235",
            "15, 225,   8, 200,   225",
            "4,  100,   2, 90,    100",
            "1,  45,    1, 45,    45",
            "0,  50,    0, 45,    50",
            "5,  40,    3, 40,    40",
            "5,  232.5, 3, 205,   232.5" })
    void a_deload_has_half_the_sets_at_nine_tenths_and_then_the_old_load(int sets, String opening, int deloadSets,
            String deloadLoad, String nextWeek) {
        DeloadPrescription deload = DeloadPrescription.of(sets, Load.of(opening, WeightUnit.LB), BAR);

        assertThat(deload).isEqualTo(new DeloadPrescription(deloadSets, Load.of(deloadLoad, WeightUnit.LB),
                Load.of(nextWeek, WeightUnit.LB)));
    }

    @Test
    void where_nothing_can_be_loaded_the_load_stays() {
        assertThat(DeloadPrescription.of(4, Load.of("100", WeightUnit.KG), LoadGrid.of(List.of())).load())
                .hasToString("100 kg");
    }
}
