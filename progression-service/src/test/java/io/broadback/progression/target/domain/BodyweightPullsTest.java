package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pulls of the body on one axis: help below 0, weight above, so that less help is up (3.8). */
class BodyweightPullsTest {
    private static final Track PULL_UP = new Track("track", "pull_up", null, Technique.STRICT, new RepRange(4, 6),
            WeightUnit.LB, Resistance.BODYWEIGHT);
    private static final String PLATES = "2.5 5 7.5 10 12.5 15 20 22 25 27.5 30";

    @ParameterizedTest(name = "{0} up, pins {1}: {2}")
    @CsvSource({ "-50,40 45 50,-45", "-50,40 50 60,-40", "-50,40 50 55,-40", "-5,5 10,0", "-10,10 20,0", "0,5 10,5",
            "22,5,25", "20,5,25" })
    void less_help_and_more_weight_are_up(BigDecimal from, String pins, BigDecimal to) {
        assertThat(steps(pins, "5", "180").up(from)).map(Rounding::chosen).contains(to);
    }

    @ParameterizedTest(name = "{0} down, pins {1}: {2}")
    @CsvSource({ "-40,2.5 40 45 50,-45", "-40,2.5 40 50 60,-50", "0,2.5 5 10,-5", "2.5,2.5 5,-2.5" })
    void more_help_and_less_weight_are_down(BigDecimal from, String pins, BigDecimal to) {
        assertThat(steps(pins, "5", "180").down(from)).map(Rounding::chosen).contains(to);
    }

    @ParameterizedTest(name = "step {1} from +10 at a bodyweight of {0}: +{2}")
    @CsvSource({ "180,20,27.5", "90,20,20", "180,5,15", ",20,30" })
    void a_step_up_is_capped_at_a_tenth_of_the_system(@Nullable String bodyweight, String step, BigDecimal to) {
        assertThat(steps("5", step, bodyweight).up(BigDecimal.TEN)).map(Rounding::chosen).contains(to);
    }

    @ParameterizedTest(name = "step {1} from +30 at a bodyweight of {0}: +{2}")
    @CsvSource({ "180,20,20", "70,20,25", ",20,10" })
    void a_step_down_is_capped_at_a_twentieth_of_the_system(@Nullable String bodyweight, String step, BigDecimal to) {
        assertThat(steps("5", step, bodyweight).down(new BigDecimal("30"))).map(Rounding::chosen).contains(to);
    }

    @Test
    void at_the_ends_nothing_follows() {
        assertThat(steps("5 10", "5", "180").up(new BigDecimal("30"))).isEmpty();
        assertThat(steps("5 10", "5", "180").down(new BigDecimal("-10"))).isEmpty();
    }

    @Property
    void a_pull_up_or_down_moves_the_way_it_says(@ForAll @IntRange(min = -100, max = 100) int from,
            @ForAll @IntRange(min = 1, max = 20) int step, @ForAll @IntRange(min = 101, max = 300) int bodyweight) {
        BigDecimal load = BigDecimal.valueOf(from);
        Steps steps = steps("5 10 15 20 25 50 75 100", String.valueOf(step), String.valueOf(bodyweight));

        assertThat(steps.up(load).filter(up -> up.chosen().compareTo(load) <= 0)).isEmpty();
        assertThat(steps.down(load).filter(down -> down.chosen().compareTo(load) >= 0)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, pins {1}: next {2}, opens with {3}")
    @CsvSource(delimiter = '|', value = {
            "-50x6         | 40 45 50 | -45 | assist 45, at least 4",
            "-40x3         | 40 45 50 | -45 | assist 45, at least 4",
            "-50x5         | 40 45 50 | -50 | assist 50, beat 5",
            "0x6           | 40 45 50 | 5   | +5, at least 4",
            "0x5           | 40 45 50 | 0   | bodyweight, beat 5",
            "5x3           | 40 45 50 | 0   | bodyweight, at least 4",
            "2.5x3         | 40 45 50 | 0   | bodyweight, at least 4",
            "0x0           | 40 45 50 | -40 | assist 40, at least 4",
            "-40x6         | 2.5 5 40 | -40 | assist 40, beat 6",
            "-40x6 -2.5x3  | 5 35 40  | -5  | assist 35, at least 4" })
    void a_session_of_pulls_moves_along_the_axis(String sets, String pins, BigDecimal next, String goal) {
        TrackState state = fold(pins, "180", sets);

        assertThat(state.nextSet().load().value()).isEqualByComparingTo(next);
        assertThat(state.opening()).extracting(Opening::text).isEqualTo(goal);
    }

    @Test
    void no_rep_without_a_machine_that_helps_holds_and_says_so() {
        TrackState state = fold("", "180", "0x0");

        assertThat(state.nextSet().reason()).isEqualTo(Reason.NO_LIGHTER);
        assertThat(state.nextSet().load().value()).isZero();
    }

    @ParameterizedTest(name = "opens with {0}, {1} days off at a bodyweight of {2}: {3}")
    @CsvSource({ "22,40,180,0", "22,21,180,10", "-50,40,180,-65", "25,40,,22", "-50,40,,-50" })
    void time_off_takes_its_part_of_the_system(String load, int days, @Nullable String bodyweight, BigDecimal then) {
        TrackState state = fold("45 50 55 60 65 70", bodyweight, load + "x5");

        assertThat(state.after()).filteredOn(later -> later.days() <= days).last()
                .extracting(later -> later.load().value()).isEqualTo(then);
    }

    @Test
    void the_big_jump_is_one_of_the_system() {
        assertThat(steps("5", "5", "180").isBigJump(new BigDecimal("5"), BigDecimal.TEN)).isFalse();
        assertThat(steps("5", "5", "180").isBigJump(BigDecimal.ZERO, new BigDecimal("22"))).isTrue();
        assertThat(steps("5", "5", null).isBigJump(new BigDecimal("5"), BigDecimal.TEN)).isFalse();
    }

    @Test
    void a_receipt_of_pulls_proves_itself_and_one_with_another_bodyweight_does_not() {
        Receipt receipt = Sets.fold(PULL_UP, conditions("40 45 50", "200"), Sets.session(Sets.MONDAY,
                conditions("40 45 50", "60"), "-45x6 -40x6")).state().orElseThrow().receipt();

        assertThat(receipt.recomputes()).isTrue();
        assertThat(receipt.session().bodyweight()).isEqualByComparingTo("60");
        Receipt.SessionFacts told = receipt.session();
        Receipt heavier = new Receipt(receipt.policy(), receipt.track(), receipt.step(), receipt.swayAllowed(),
                new Receipt.SessionFacts(told.id(), told.date(), told.deload(), told.calibrating(), new BigDecimal("20"),
                        told.storedOpening(), told.daysSinceExposure(), told.gap(), told.heldBefore(), told.openingLoad(),
                        told.before()),
                receipt.grid(), receipt.sets(), receipt.nextSet(), receipt.nextOpening(), receipt.home(), receipt.story());
        assertThat(heavier.recomputes()).isFalse();
    }

    @Test
    void the_story_says_help_and_bodyweight_in_words() {
        TrackState state = fold("40 45 50", "180", "-50x6 -45x4");

        assertThat(state.receipt().story())
                .isEqualTo("assist 45x4 is inside 4-6: stay at assist 45; next session: assist 45, at least 4, "
                        + "because assist 50x6 hit the top of 4-6, now assist 45.");
    }

    private static TrackState fold(String pins, @Nullable String bodyweight, String sets) {
        Conditions conditions = conditions(pins, bodyweight);
        return Sets.fold(PULL_UP, conditions, Sets.session(Sets.MONDAY, conditions, sets)).state().orElseThrow();
    }

    private static Steps steps(String pins, String step, @Nullable String bodyweight) {
        return new Steps(PULL_UP, new Conditions(equipment(pins), StepSize.of(step, step), Policy.LITERAL, false,
                bodyweight == null ? null : new BigDecimal(bodyweight)));
    }

    private static Conditions conditions(String pins, @Nullable String bodyweight) {
        return new Conditions(equipment(pins), StepSize.of("5", "5"), Policy.LITERAL, false,
                bodyweight == null ? null : new BigDecimal(bodyweight));
    }

    private static Equipment equipment(String pins) {
        List<BigDecimal> help = pins.isEmpty() ? List.of() : Sets.decimals(pins);
        LoadGrid axis = new GridDefinition.Pulls(new GridDefinition.Explicit(Sets.decimals(PLATES)),
                help.isEmpty() ? null : new GridDefinition.Explicit(help)).loads(BigDecimal.valueOf(300));
        return new Equipment("bodyweight", "home 1", axis);
    }
}
