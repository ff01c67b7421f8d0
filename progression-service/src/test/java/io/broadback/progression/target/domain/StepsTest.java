package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;

class StepsTest {
    private static final Steps WEIGHTS = new Steps(Sets.BELLS, StepSize.of("10", "5"));

    private final Steps pounds = new Steps(Sets.BAR_LB, StepSize.of("10", "5"));
    private final Steps kilograms = new Steps(Sets.BAR_KG, StepSize.of("5", "2.5"));

    @ParameterizedTest(name = "{0} up is {1}")
    @CsvSource({ "225,235", "95,100", "100,110", "60,65", "45,50", "227,235", "146.5,155" })
    void aStepUpIsTheHeaviestLoadWithinTheStep(BigDecimal from, BigDecimal to) {
        assertThat(pounds.up(from)).map(Rounding::chosen).contains(to);
    }

    @ParameterizedTest(name = "{0} down is {1}")
    @CsvSource({ "235,230", "60,55", "227,225" })
    void aStepDownIsTheLightestLoadWithinTheStep(BigDecimal from, BigDecimal to) {
        assertThat(pounds.down(from)).map(Rounding::chosen).contains(to);
    }

    @ParameterizedTest(name = "{0} kg up is {1}")
    @CsvSource({ "100,105", "40,42.5", "102.5,107.5" })
    void kilogramsHaveTheirOwnSteps(BigDecimal from, BigDecimal to) {
        assertThat(kilograms.up(from)).map(Rounding::chosen).contains(to);
    }

    @Test
    void nothingIsLighterThanTheEmptyBar() {
        assertThat(pounds.down(new BigDecimal("45"))).isEmpty();
    }

    @Test
    void nothingIsHeavierThanTheEndOfTheGrid() {
        assertThat(pounds.up(new BigDecimal("700"))).isEmpty();
    }

    @Test
    void aRejectedPinOfACoarseStackReturnsToTheOldOne() {
        Steps stack = new Steps(LoadGrid.of(Sets.decimals("90 100 110 120")), StepSize.of("10", "10"));

        assertThat(stack.down(new BigDecimal("110"))).map(Rounding::chosen).contains(new BigDecimal("100"));
    }

    @Test
    void aStepSmallerThanTheGridStillMoves() {
        Steps stackOfTens = new Steps(LoadGrid.of(Sets.decimals("50 60 70")), StepSize.of("5", "5"));

        assertThat(stackOfTens.up(new BigDecimal("60"))).map(Rounding::chosen).contains(new BigDecimal("70"));
    }

    @Test
    void theUnloadedWeightOfAMachineIsPartOfItsGrid() {
        Steps machine = new Steps(LoadGrid.of(Sets.decimals("387 397 407 417")), StepSize.of("10", "5"));

        assertThat(machine.up(new BigDecimal("397"))).map(Rounding::chosen).contains(new BigDecimal("407"));
    }

    @Test
    void platesOfFivePoundsStepByTenFromTheBarAndNotFromZero() {
        Steps bar = new Steps(new GridDefinition.Barbell(new BigDecimal("45"), Sets.decimals("45 25 10 5"), null)
                .loads(new BigDecimal("700")), StepSize.of("10", "5"));

        assertThat(bar.up(new BigDecimal("135"))).map(Rounding::chosen).contains(new BigDecimal("145"));
        assertThat(bar.down(new BigDecimal("145"))).map(Rounding::chosen).contains(new BigDecimal("135"));
    }

    @Test
    void aStepDownFromALightLoadIsCappedAtATwentieth() {
        Steps fine = new Steps(LoadGrid.of(Sets.decimals("36 37 38 39 40")), StepSize.of("10", "5"));

        assertThat(fine.down(new BigDecimal("40"))).map(Rounding::chosen).contains(new BigDecimal("38"));
    }

    @Test
    void aStepFromNothingIsTheLightestLoad() {
        assertThat(new Steps(Sets.BELLS, StepSize.of("5", "5")).up(BigDecimal.ZERO)).map(Rounding::chosen)
                .isEqualTo(Optional.of(new BigDecimal("5")));
    }

    @ParameterizedTest(name = "{0} to {1}, {2}-{3}: {4} reps")
    @CsvSource({ "15,17.5,10,15,17", "15,20,10,15,24", "20,25,10,15,21", "40,45,10,15,16", "60,70,10,15,17", "80,85,6,10,9",
            "60,70,4,6,10", "0.0001,100000,4,6,16", "5,10,10,28,25" })
    void aJumpIsEarnedByReps(BigDecimal from, BigDecimal to, int bottom, int top, int reps) {
        assertThat(WEIGHTS.repsThatEarn(from, to, new RepRange(bottom, top))).isEqualTo(reps);
    }

    @ParameterizedTest(name = "{0} to {1}: big {2}")
    @CsvSource({ "45,50,false", "100,112,false", "100,112.5,true", "40,45,true", "0,45,false" })
    void aJumpIsBigAboveTwelvePercent(BigDecimal from, BigDecimal to, boolean big) {
        assertThat(WEIGHTS.isBigJump(from, to)).isEqualTo(big);
    }
}
