package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.WeightUnit;

class DoubleProgressionTest {

    @ParameterizedTest(name = "4-6: {0} leads to {1}, aim {2}, {3}")
    @CsvSource({
            "225x6,     RAISE 235, 4, TOP_OF_RANGE",
            "225x9,     RAISE 235, 4, TOP_OF_RANGE",
            "225x6@0,   RAISE 235, 4, TOP_OF_RANGE",
            "235x3,     LOWER 230, 4, BELOW_RANGE",
            "235x2,     LOWER 230, 4, BELOW_RANGE",
            "235x0,     LOWER 230, 4, BELOW_RANGE",
            "230x3,     LOWER 225, 4, BELOW_RANGE",
            "235x4,     HOLD 235,  4, IN_RANGE",
            "235x5,     HOLD 235,  5, IN_RANGE",
            "225x5@0,   HOLD 225,  5, IN_RANGE",
            "225x5@2,   HOLD 225,  5, IN_RANGE",
            "225x5@3,   RAISE 235, 4, TOO_EASY_WEIGHT",
            "225x4@3,   HOLD 225,  5, TOO_EASY_REPS",
            "225x3@4,   HOLD 225,  5, TOO_EASY_REPS",
            "225x2@3,   LOWER 220, 4, BELOW_RANGE",
            "700x6,     HOLD 700,  null, NO_HEAVIER",
            "700x4@10,  HOLD 700,  null, NO_HEAVIER",
            "45x3,      HOLD 45,   null, NO_LIGHTER",
            "45x3@3,    HOLD 45,   4, TOO_EASY_REPS" })
    void aSetOfFourToSixIsJudgedLiterally(String set, String decision, String aim, Reason reason) {
        assertThat(text(judge("4-6", Sets.barbell(), set))).isEqualTo(decision + " " + aim + " " + reason);
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @CsvSource({ "8-10,185x10,RAISE 195", "8-10,185x9,HOLD 185", "8-10,185x8,HOLD 185", "8-10,185x7,LOWER 180",
            "3-5,275x5,RAISE 285", "3-5,275x3,HOLD 275", "3-5,275x2,LOWER 270", "2-4,295x3,HOLD 295", "3-3,285x3,RAISE 295",
            "3-3,285x2,LOWER 280" })
    void everyRangeIsJudgedByTheSameRule(String range, String set, String decision) {
        assertThat(text(judge(range, Sets.barbell(), set))).startsWith(decision + " ");
    }

    @ParameterizedTest(name = "bells, 10-15: {0} leads to {1}")
    @CsvSource({ "15x15,HOLD 15 24 EARN_JUMP", "15x23,HOLD 15 24 EARN_JUMP", "15x24,RAISE 20 10 TOP_OF_RANGE",
            "15x20@6,RAISE 20 10 TOP_OF_RANGE", "40x16,RAISE 45 10 TOP_OF_RANGE", "0x15,RAISE 5 10 TOP_OF_RANGE" })
    void aBigJumpIsEarnedWithReps(String set, String expected) {
        Conditions bells = Sets.conditions(Sets.BELLS, "5", "5", Policy.LITERAL);

        assertThat(text(judge("10-15", bells, set))).isEqualTo(expected);
    }

    @Test
    void anUnloadableExerciseKeepsTheLoadThatWasLifted() {
        Conditions nothing = new Conditions(Equipment.NONE, StepSize.of("10", "5"), Policy.LITERAL, true);

        assertThat(text(judge("4-6", nothing, "225x6"))).isEqualTo("HOLD 225 null NOT_LOADABLE");
    }

    @Test
    void aQuarantinedSetEchoesItsLoad() {
        assertThat(text(judge("4-6", Sets.barbell(), "225x6?"))).isEqualTo("HOLD 225 null QUARANTINED");
    }

    @Test
    void twoStepsAtOnceBelongToCalibration() {
        DoubleProgression calibrating = new DoubleProgression(Sets.ROW, Sets.barbell(), true);

        assertThat(text(calibrating.afterSet(Sets.set("225x9")))).isEqualTo("RAISE 245 4 TOP_OF_RANGE");
        assertThat(text(calibrating.afterSet(Sets.set("225x8")))).isEqualTo("RAISE 235 4 TOP_OF_RANGE");
        assertThat(text(calibrating.afterSet(Sets.set("225x4@5")))).isEqualTo("RAISE 245 4 TOO_EASY_WEIGHT");
        assertThat(text(calibrating.afterSet(Sets.set("225x5@4")))).isEqualTo("RAISE 235 4 TOO_EASY_WEIGHT");
        assertThat(text(calibrating.afterSet(Sets.set("690x9")))).isEqualTo("RAISE 700 4 TOP_OF_RANGE");
    }

    private static Decision judge(String range, Conditions conditions, String set) {
        return new DoubleProgression(Sets.track(range, WeightUnit.LB), conditions, false).afterSet(Sets.set(set));
    }

    private static String text(Decision decision) {
        return decision.direction() + " " + decision.next().value().toPlainString() + " " + decision.aim() + " "
                + decision.reason();
    }
}
