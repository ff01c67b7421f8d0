package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.WeightUnit;

class SimulationTest {

    @Test
    void sessionsFollowEachOtherFromTheGivenOpening() {
        List<SessionOutcome> outcomes = new Simulation(Sets.ROW, TrackLoad.of(225, WeightUnit.LB), false, List.of(
                Sets.session(Sets.MONDAY, Sets.barbell(), "225x6@1 235x3"),
                Sets.session(Sets.MONDAY.plusDays(40), Sets.barbell(), "205x4"))).run();

        assertThat(outcomes.get(0).openingLoad()).hasToString("225 lb");
        assertThat(outcomes.get(0).opening()).isNotNull().extracting(Opening::load).hasToString("230 lb");
        assertThat(outcomes.get(1).openingLoad()).hasToString("205 lb");
    }

    @Test
    void withoutDatesThereIsNoGap() {
        List<SessionOutcome> outcomes = new Simulation(Sets.ROW, null, false, List.of(
                Sets.session(Sets.MONDAY, Sets.barbell(), "225x5"),
                Sets.session(null, Sets.barbell(), "225x5", WeightUnit.LB),
                Sets.session(Sets.MONDAY.plusDays(40), Sets.barbell(), "225x5"))).run();

        assertThat(outcomes).map(SessionOutcome::openingLoad).map(String::valueOf).containsOnly("225 lb");
    }

    @Test
    void anEmptySimulationHasNoOutcome() {
        assertThat(new Simulation(Sets.ROW, null, false, List.of()).run()).isEmpty();
    }

    @Test
    void twoStepsAreTakenOnlyWhenItCalibrates() {
        List<TrackSession> sessions = List.of(Sets.session(null, Sets.barbell(), "225x9", WeightUnit.LB));

        assertThat(new Simulation(Sets.ROW, null, false, sessions).run().get(0).opening()).isNotNull()
                .extracting(Opening::load).hasToString("235 lb");
        assertThat(new Simulation(Sets.ROW, null, true, sessions).run().get(0).opening()).isNotNull()
                .extracting(Opening::load).hasToString("245 lb");
    }
}
