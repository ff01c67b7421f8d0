package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.progression.target.domain.Policy.Damping;
import io.broadback.progression.target.domain.Policy.Trigger;

class PoliciesTest {

    @ParameterizedTest(name = "{0}: {1} gives {2}, opening {3}")
    @CsvSource({
            "TWO_SETS, 225x6,                   225,             225",
            "TWO_SETS, 225x6 225x6,             225 235,         235",
            "TWO_SETS, 225x6 225x5 225x6,       225 225 235,     235",
            "TWO_SETS, 235x6 225x6,             235 235,         235",
            "TWO_SETS, 225x6 235x6,             225 235,         235",
            "TWO_SETS, 225x6 235x3,             225 230,         225",
            "TWO_SETS, 225x6:warm_up 225x6,     225 225,         225",
            "ALL_SETS, 120x6 120x6 120x6 120x6, 120 120 120 120, 130",
            "ALL_SETS, 120x6 120x5 120x5 120x4, 120 120 120 120, 120",
            "ALL_SETS, 120x6 110x6,             120 110,         130",
            "ALL_SETS, 120x6 130x3,             120 125,         120",
            "ALL_SETS, 120x6,                   120,             130",
            "ALL_SETS, 120x6 120x2+,            120 115,         130" })
    void theTriggerSaysHowManyTopSetsItTakes(Trigger trigger, String sets, String nextLoads, String opening) {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, Sets.barbell(trigger, Damping.NONE), sets);

        assertThat(SessionFoldTest.nextLoads(outcome)).isEqualTo(nextLoads);
        assertThat(Objects.requireNonNull(outcome.opening()).load().value()).isEqualByComparingTo(opening);
    }

    @Test
    void whileAPolicyWaitsTheAimIsTheTopOfTheRange() {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, Sets.barbell(Trigger.TWO_SETS, Damping.NONE), "225x6");

        assertThat(outcome.sets().get(0).decision())
                .isEqualTo(new Decision.Hold(Sets.ROW.load(new java.math.BigDecimal("225")), 6, Reason.IN_RANGE));
    }

    @Test
    void aLightDayOfTopSetsDoesNotLowerTheOpening() {
        SessionOutcome outcome = Sets.afterOpening("225", Sets.ROW, Sets.barbell(Trigger.ALL_SETS, Damping.NONE),
                "205x6 205x6");

        assertThat(Objects.requireNonNull(outcome.opening()).load()).hasToString("225 lb");
    }

    @ParameterizedTest(name = "damped: {0} gives {1}, opening {2}")
    @CsvSource({
            "225x6 235x3 230x6,                         235 230 235,             235",
            "225x6 235x3 225x6,                         235 230 230,             230",
            "225x6 235x3 230x6 235x3 230x6,             235 230 235 230 230,     230",
            "225x6 235x3 230x6 235x3 230x6 230x6,       235 230 235 230 230 235, 235",
            "225x6 235x4 235x6,                         235 235 245,             245",
            "225x6 245x3 225x6,                         235 240 235,             235" })
    void aRejectedLoadHalvesTheStepUp(String sets, String nextLoads, String opening) {
        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW,
                Sets.barbell(Trigger.ONE_SET, Damping.HALVE_AFTER_REJECTION), sets);

        assertThat(SessionFoldTest.nextLoads(outcome)).isEqualTo(nextLoads);
        assertThat(Objects.requireNonNull(outcome.opening()).load().value()).isEqualByComparingTo(opening);
    }

    @Test
    void aRejectionIsRememberedForOneSession() {
        Conditions damped = Sets.barbell(Trigger.ONE_SET, Damping.HALVE_AFTER_REJECTION);
        TrackSession rejected = Sets.session(Sets.MONDAY, damped, "225x5 235x3");

        FoldedTrack nextSession = Sets.fold(Sets.ROW, damped, rejected,
                Sets.session(Sets.MONDAY.plusDays(3), damped, "225x6"));
        FoldedTrack theOneAfter = Sets.fold(Sets.ROW, damped, rejected,
                Sets.session(Sets.MONDAY.plusDays(3), damped, "225x5"),
                Sets.session(Sets.MONDAY.plusDays(7), damped, "225x6"));

        assertThat(nextSession.state().orElseThrow().nextSet().load()).hasToString("230 lb");
        assertThat(theOneAfter.state().orElseThrow().nextSet().load()).hasToString("235 lb");
    }

    @Test
    void aDampedStepIsAtLeastTheNextLoad() {
        Conditions stack = Sets.conditions(
                io.broadback.platform.training.LoadGrid.of(Sets.decimals("90 100 110 120")), "10", "10",
                new Policy("chosen", 1, Trigger.ONE_SET, Damping.HALVE_AFTER_REJECTION));

        SessionOutcome outcome = Sets.afterOpening(null, Sets.ROW, stack, "100x6 110x3 100x6 110x3 100x6 100x6");

        assertThat(SessionFoldTest.nextLoads(outcome)).isEqualTo("110 100 110 100 100 110");
    }
}
