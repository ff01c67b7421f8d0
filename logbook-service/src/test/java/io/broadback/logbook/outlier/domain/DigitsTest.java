package io.broadback.logbook.outlier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest(name = "{0} may have been meant for {1}")
    @CsvSource({ "152, 512 125", "2255, 255 2525 225", "100, 10", "22.5, 2.5 25.2", "0.5, 5.0", "7, ''", "90, ''" })
    void an_entry_may_have_been_meant_for_its_neighbours(BigDecimal entry, String meant) {
        assertThat(Digits.meantBy(entry).stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")))
                .isEqualTo(meant);
    }
}
