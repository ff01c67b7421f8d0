package io.broadback.progression.strength.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest(name = "{0} / {1} is {2}")
    @CsvSource({ "400,3,400/3", "200,1.5,400/3", "2,-4,-1/2", "0,-7,0/1", "1E+3,10,100/1" })
    void equal_quotients_are_equal_whatever_they_were_made_of(BigDecimal dividend, BigDecimal divisor, String lowestTerms) {
        assertThat(Fraction.of(dividend, divisor)).hasToString(lowestTerms);
    }

    @ParameterizedTest(name = "{0} / {1} shows as {2}")
    @CsvSource({ "400,3,133.3", "1,8,0.1", "25,100,0.2", "35,100,0.3", "251,1000,0.3", "-25,100,-0.2" })
    void the_nearest_decimal_of_a_tie_is_the_lower_one(long dividend, long divisor, BigDecimal shown) {
        assertThat(Fraction.of(dividend, divisor).nearest(1)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "{0} / {1} rounds down to {2}")
    @CsvSource({ "2,3,0.6666", "200,1,200.0000", "1999999999999,10000000000,199.9999", "-2,3,-0.6667" })
    void rounding_down_never_reaches_a_larger_number(long dividend, long divisor, BigDecimal rounded) {
        assertThat(Fraction.of(dividend, divisor).roundedDown(4)).isEqualTo(rounded);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> Fraction.of(3, 0)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("3/0");
    }
}
