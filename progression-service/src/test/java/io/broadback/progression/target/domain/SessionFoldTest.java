package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Objects;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.WeightUnit;

class SessionFoldTest {

    @ParameterizedTest(name = "{0} then {1}: next set {2}, opening {3} because {4}")
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "-   | 225x5 225x5 225x4       | 225 | 225, beat 5     | IN_RANGE",
            "-   | 225x5 225x4 225x3       | 220 | 225, beat 5     | IN_RANGE",
            "-   | 225x6                   | 235 | 235, at least 4 | TOP_OF_RANGE",
            "-   | 225x6 235x3 230x4       | 230 | 230, at least 4 | BELOW_RANGE",
            "-   | 225x6 235x3 230x6       | 240 | 240, at least 4 | TOP_OF_RANGE",
            "-   | 225x6 235x4 235x3       | 230 | 235, at least 4 | TOP_OF_RANGE",
            "-   | 225x3 220x4 220x4       | 220 | 220, at least 4 | BELOW_RANGE",
            "-   | 225x6 235x3 230x3 225x4 | 225 | 225, at least 6 | BELOW_RANGE",
            "-   | 225x5 225x3 220x4       | 220 | 225, beat 5     | IN_RANGE",
            "225 | 205x6 215x5             | 215 | 225, at least 4 | TOP_OF_RANGE",
            "225 | 255x2                   | 250 | 225, at least 4 | BELOW_RANGE",
            "225 | 225x3@4 225x3           | 220 | 225, beat 3     | TOO_EASY_REPS",
            "225 | 225x9 225x3             | 220 | 235, at least 4 | TOP_OF_RANGE",
            "225 | 225x5 225x3:failure     | 220 | 225, beat 5     | IN_RANGE",
            "225 | 225x3:failure           | 220 | 225, beat 3     | BELOW_RANGE",
            "225 | 225x6:failure           | 235 | 235, at least 4 | TOP_OF_RANGE",
            "225 | 225x9:amrap             | 235 | 235, at least 4 | TOP_OF_RANGE",
            "225 | 225x5 235x5+            | 235 | 225, beat 5     | IN_RANGE",
            "225 | 225x5 225x3+ 225x4      | 225 | 225, beat 5     | IN_RANGE",
            "45  | 45x3                    | 45  | 45, beat 3      | NO_LIGHTER",
            "700 | 700x6                   | 700 | 700, beat 6     | NO_HEAVIER" })
    void aSessionLeadsToItsNextSetAndOpening(String stored, String sets, String nextSet, String opening, Reason reason) {
        SessionOutcome outcome = Sets.afterOpening(stored, Sets.ROW, Sets.barbell(), sets);

        assertThat(Objects.requireNonNull(outcome.nextSet()).load().value()).isEqualByComparingTo(nextSet);
        assertThat(outcome.opening()).extracting(Opening::text, Opening::reason).containsExactly(opening, reason);
    }

    @ParameterizedTest(name = "a set of type {0} moves {1}")
    @CsvSource({ "working,235", "failure,235", "amrap,235", "warm_up,225", "back_off,225", "drop,225", "rest_pause,225",
            "ramp,225", "deload,225", "test,225" })
    void onlyProgressingTypesMoveTheOpening(String type, String opening) {
        SessionOutcome outcome = Sets.afterOpening("225", Sets.ROW, Sets.barbell(), "225x6:" + type);

        assertThat(Objects.requireNonNull(outcome.opening()).load().value()).isEqualByComparingTo(opening);
        assertThat(outcome.counts()).isEqualTo("235".equals(opening));
    }

    @Test
    void aSessionWithoutSetsThatCountLeavesTheOpeningUnknown() {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, Sets.barbell(), "135x5:warm_up 225x6?");

        assertThat(outcome.opening()).isNull();
        assertThat(outcome.openingLoad()).isNull();
        assertThat(outcome.nextSet()).isNull();
    }

    @Test
    void anUnknownOpeningIsTheFirstSetThatCounts() {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, Sets.barbell(), "135x5:warm_up 225x6 235x4");

        assertThat(outcome.openingLoad()).hasToString("225 lb");
    }

    @Test
    void nothingOfADeloadSessionCounts() {
        TrackSession session = Sets.session(Sets.MONDAY, Sets.barbell(), "225x6");
        TrackSession deload = new TrackSession(session.id(), session.date(), true, session.conditions(), session.sets());

        assertThat(Sets.fold(Sets.ROW, Sets.barbell(), deload).state()).isEmpty();
    }

    @Test
    void breakdownNeverProgressesAndSwayOnlyWhereItIsAllowed() {
        assertThat(reasonOn("SWAY", true)).isEqualTo("IN_RANGE");
        assertThat(reasonOn("SWAY", false)).isEqualTo("NOT_ELIGIBLE");
        assertThat(reasonOn("BREAKDOWN", true)).isEqualTo("NOT_ELIGIBLE");
    }

    @Test
    void aSetOfAnotherTechniqueOrUnitIsNotOfTheTrack() {
        PerformedSet set = Sets.set("100x5", WeightUnit.KG, Sets.MONDAY, 1);

        assertThat(new DoubleProgression(Sets.ROW, Sets.barbell(), false).afterSet(set))
                .asInstanceOf(type(Decision.Hold.class)).extracting(Decision.Hold::reason).isEqualTo(Reason.NOT_ELIGIBLE);
    }

    @Test
    void atAPlaceWithoutEquipmentASetInRangeProvesItsLoadAndAMissedOneNothing() {
        Conditions nowhere = new Conditions(Equipment.NONE, StepSize.of("10", "5"), Policy.LITERAL, true);

        SessionOutcome outcome = Sets.afterOpening("225", Sets.ROW, nowhere, "230x4 240x3");

        assertThat(Objects.requireNonNull(outcome.opening()).load()).hasToString("230 lb");
    }

    private static String reasonOn(String technique, boolean swayAllowed) {
        var chosen = io.broadback.platform.training.Technique.valueOf(technique);
        Track track = new Track("t", "cable_row", null, chosen, Sets.ROW.range(), WeightUnit.LB);
        PerformedSet strict = Sets.set("225x5");
        PerformedSet set = new PerformedSet(strict.id(), strict.performedAt(), 1, strict.type(), chosen, strict.load(), 5, null,
                false, false);
        Conditions conditions = new Conditions(Sets.barbell().equipment(), Sets.barbell().step(), Policy.LITERAL, swayAllowed);
        return new DoubleProgression(track, conditions, false).afterSet(set).reason().toString();
    }

    static String nextLoads(SessionOutcome outcome) {
        return outcome.sets().stream().map(judged -> judged.decision().next().value().toPlainString())
                .collect(Collectors.joining(" "));
    }
}
