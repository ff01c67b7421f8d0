package io.broadback.progression.strength.domain;

import static io.broadback.progression.strength.domain.Lifts.decimals;
import static io.broadback.progression.strength.domain.Lifts.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;

/** Steps of bodyweight pulls, for which less help is up (3.8). */
class PullStepsTest {
    private static final BigDecimal STEP = new BigDecimal("5");
    private static final Load BODYWEIGHT = pounds("180");
    private static final LoadGrid ADDED = LoadGrid.of(decimals("2.5 5 7.5 10 12.5 15 20 22 25 27.5 30"));

    @ParameterizedTest(name = "{0} up, pins {1}: {2}")
    @CsvSource({ "-50,40 45 50,-45", "-50,40 50 60,-40", "-50,40 50 55,-40", "-5,5 10,0", "-10,10 20,0", "0,5 10,5",
            "22,5,25", "20,5,25" })
    void less_help_and_more_weight_are_up(BigDecimal from, String pins, BigDecimal to) {
        assertThat(steps(pins).harder(pull(from), STEP, BODYWEIGHT)).contains(pull(to));
    }

    @ParameterizedTest(name = "{0} down, pins {1}: {2}")
    @CsvSource({ "-40,40 45 50,-45", "-40,40 50 60,-50", "0,5 10,-5", "2.5,5,-2.5" })
    void more_help_and_less_weight_are_down(BigDecimal from, String pins, BigDecimal to) {
        LoadGrid help = LoadGrid.of(decimals(pins + " 2.5"));

        assertThat(new PullSteps(ADDED, help).easier(pull(from), STEP, BODYWEIGHT)).contains(pull(to));
    }

    @ParameterizedTest(name = "step {1} from +10 at a bodyweight of {0}: +{2}")
    @CsvSource({ "180,20,27.5", "90,20,20", "180,5,15", ",20,30" })
    void a_step_up_is_capped_at_a_tenth_of_the_system(@Nullable String bodyweight, BigDecimal step, BigDecimal to) {
        assertThat(steps("5").harder(pull(BigDecimal.TEN), step, bodyweight == null ? null : pounds(bodyweight)))
                .contains(pull(to));
    }

    @ParameterizedTest(name = "step {1} from +30 at a bodyweight of {0}: +{2}")
    @CsvSource({ "180,20,20", "70,20,25", ",20,10" })
    void a_step_down_is_capped_at_a_twentieth_of_the_system(@Nullable String bodyweight, BigDecimal step, BigDecimal to) {
        assertThat(steps("5").easier(pull(new BigDecimal("30")), step, bodyweight == null ? null : pounds(bodyweight)))
                .contains(pull(to));
    }

    @Test
    void at_the_ends_nothing_follows() {
        assertThat(steps("5 10").harder(pull(new BigDecimal("30")), STEP, BODYWEIGHT)).isEmpty();
        assertThat(steps("5 10").easier(pull(new BigDecimal("-10")), STEP, BODYWEIGHT)).isEmpty();
    }

    @Test
    void a_step_of_nothing_is_refused() {
        assertThatThrownBy(() -> steps("5").harder(pull(BigDecimal.ZERO), BigDecimal.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not 0");
    }

    private static PullSteps steps(String pins) {
        return new PullSteps(ADDED, LoadGrid.of(decimals(pins)));
    }

    private static PullLoad pull(BigDecimal difference) {
        return PullLoad.ofDifference(difference, WeightUnit.LB);
    }
}
