package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import io.broadback.platform.training.WeightUnit;

class AcceptanceTablesTest {

    @TestFactory
    Stream<DynamicTest> everyRowOfTheNextSetTableHolds() {
        return AcceptanceTable.rows("next-set.csv").stream().map(row -> DynamicTest.dynamicTest(row.getField("case"), () -> {
            String reserve = row.getField("repsInReserve");
            PerformedSet set = Sets.set(row.getField("load") + "x" + row.getField("reps")
                    + (reserve.isEmpty() ? "" : "@" + reserve), AcceptanceTable.unit(row), Sets.MONDAY, 1);

            Decision decision = new DoubleProgression(AcceptanceTable.track(row), AcceptanceTable.conditions(row), false)
                    .afterSet(set);

            assertThat(decision.direction()).hasToString(row.getField("decision"));
            assertThat(decision.reason()).hasToString(row.getField("reason"));
            assertThat(decision.next()).isEqualTo(load(row.getField("nextLoad"), AcceptanceTable.unit(row)));
            assertThat(String.valueOf(decision.aim())).isEqualTo(orNull(row.getField("aimReps")));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfTheSessionsTableHolds() {
        return AcceptanceTable.rows("sessions.csv").stream().map(row -> DynamicTest.dynamicTest(row.getField("case"), () -> {
            String opening = row.getField("openingLoad");

            SessionOutcome outcome = Sets.afterOpening(opening.isEmpty() ? null : opening, AcceptanceTable.track(row),
                    AcceptanceTable.conditions(row), row.getField("sets"));

            assertThat(nextLoads(outcome)).isEqualTo(row.getField("nextLoads"));
            assertThat(outcome.opening()).isNotNull().extracting(Opening::load)
                    .isEqualTo(load(row.getField("nextOpeningLoad"), AcceptanceTable.unit(row)));
        }));
    }

    private static String nextLoads(SessionOutcome outcome) {
        return outcome.sets().stream().map(judged -> judged.decision().next().value().toPlainString())
                .collect(Collectors.joining(" "));
    }

    private static TrackLoad load(String value, WeightUnit unit) {
        return TrackLoad.of(value, unit);
    }

    private static String orNull(String field) {
        return field.isEmpty() ? "null" : field;
    }
}
