package io.broadback.progression.strength.domain;

import static io.broadback.progression.strength.domain.Lifts.BAR_LB;
import static io.broadback.progression.strength.domain.Lifts.BELLS;
import static io.broadback.progression.strength.domain.Lifts.decimals;
import static io.broadback.progression.strength.domain.Lifts.lift;
import static io.broadback.progression.strength.domain.Lifts.pounds;
import static io.broadback.progression.strength.domain.Lifts.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.RampStep.Found;
import io.broadback.progression.strength.domain.RampStep.Next;
import io.broadback.progression.strength.domain.RampStep.Reason;

/** The way to the load of a lift that nothing is known of (3.13 c). */
class RampTest {
    private final Ramp ramp = new Ramp(track("barbell_row", "4-6", BAR_LB));

    @Test
    void it_begins_with_the_empty_bar_and_two_reps_more_than_the_bottom() {
        assertThat(ramp.first()).contains(new Next(pounds("45"), 6));
    }

    @ParameterizedTest(name = "ramp set {1}, {0}: next {2}")
    @CsvSource({ "95x6@5,1,110", "110x6@4,2,120", "95x6@10,1,110", "100x6@3,1,105", "100x6@5,1,120", "100x6@4,1,110",
            "100x2@5,1,120", "225x6@5,4,270" })
    void the_reserve_decides_how_much_heavier_the_next_set_is(String set, int number, String next) {
        assertThat(ramp.after(lift(set).load(), lift(set).effort(), number)).isEqualTo(new Next(pounds(next), 6));
    }

    @ParameterizedTest(name = "ramp set {1}, {0}: found")
    @CsvSource({ "120x6@2,3", "120x6@1,3", "120x6@0,3", "120x6,3", "45x6@2,1", "120x6@2,5" })
    void two_or_fewer_in_reserve_end_the_ramp_at_the_working_load(String set, int number) {
        assertThat(ramp.after(lift(set).load(), lift(set).effort(), number))
                .isEqualTo(new Found(lift(set).load(), Reason.HARD_ENOUGH));
    }

    @Test
    void the_worked_example_finds_120() {
        RampStep afterFirst = ramp.after(pounds("95"), new Effort(6, 5), 1);
        RampStep afterSecond = ramp.after(afterFirst.load(), new Effort(6, 4), 2);
        RampStep afterThird = ramp.after(afterSecond.load(), new Effort(6, 2), 3);

        assertThat(afterFirst).isEqualTo(new Next(pounds("110"), 6));
        assertThat(afterSecond).isEqualTo(new Next(pounds("120"), 6));
        assertThat(afterThird).isEqualTo(new Found(pounds("120"), Reason.HARD_ENOUGH));
    }

    @Test
    void the_fifth_ramp_set_is_the_last() {
        assertThat(ramp.after(pounds("90"), new Effort(6, 8), 5))
                .isEqualTo(new Found(pounds("90"), Reason.LAST_RAMP_SET));
    }

    @ParameterizedTest(name = "{0} on {1}: next {2}")
    @CsvSource({ "5x10@5,bells,10", "15x10@5,bells,20", "45x6@3,bar,50", "100x6@3,stack,110" })
    void where_rounding_down_leads_nowhere_the_next_load_is_taken(String set, String equipment, String next) {
        LoadGrid grid = switch (equipment) {
            case "bells" -> BELLS;
            case "bar" -> BAR_LB;
            default -> LoadGrid.of(decimals("90 100 110 120"));
        };

        assertThat(new Ramp(track("barbell_row", "4-6", grid)).after(lift(set).load(), lift(set).effort(), 1).load())
                .isEqualTo(pounds(next));
    }

    @Test
    void where_nothing_is_heavier_the_load_is_found() {
        assertThat(new Ramp(track("dumbbell_row", "4-6", BELLS)).after(pounds("100"), new Effort(6, 6), 2))
                .isEqualTo(new Found(pounds("100"), Reason.NO_HEAVIER));
    }

    @Test
    void where_nothing_can_be_loaded_no_ramp_begins() {
        assertThat(new Ramp(track("barbell_row", "4-6", Lifts.NOTHING)).first()).isEmpty();
    }

    @ParameterizedTest(name = "number {0}")
    @CsvSource({ "0", "6" })
    void a_ramp_has_five_sets(int number) {
        assertThatThrownBy(() -> ramp.after(pounds("95"), new Effort(6, 5), number))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not " + number);
    }

    @Test
    void a_ramp_stays_in_its_unit() {
        assertThatThrownBy(() -> ramp.after(new Load(BigDecimal.TEN, WeightUnit.KG), new Effort(6, 5), 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("10 kg");
    }
}
