package io.broadback.logbook.outlier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrengthTest {
    @ParameterizedTest(name = "{0}: {1} shows {2} / 30 kg")
    @CsvSource({ "a single is what it weighs, 100kgx1, 3000", "five reps, 100kgx5, 3500", "reps left count, 100kgx3@2, 3500",
            "twelve is the most, 100kgx12, 4200", "and stays the most, 100kgx15@3, 4200", "no rep shows nothing, 100kgx0@5, 0",
            "pounds are exact, 225lbx5, 3572.03991375" })
    void a_set_shows_a_strength(String name, String set, BigDecimal thirtyfold) {
        assertThat(Entries.set(set).strength().thirtyfold()).isEqualByComparingTo(thirtyfold);
    }
}
