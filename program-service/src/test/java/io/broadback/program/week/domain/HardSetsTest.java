package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where sway and failure sets go, and where they must not (R34-R37, H4). */
class HardSetsTest {

    private static List<PlannedSlot> rows(Week week) {
        return week.days().stream().flatMap(day -> day.slots().stream()).map(Week.Slot::planned)
                .filter(slot -> slot.role().isRow()).toList();
    }

    @Test
    void the_last_two_heavy_barbell_rows_sway_and_the_last_one_fails() {
        PlannedSlot primary = rows(WorkedPlansTest.W1_REQUEST.week()).getFirst();

        assertThat(primary.exercise().id()).isEqualTo("barbell_row");
        assertThat(primary.swaySets()).containsExactly(4, 5);
        assertThat(primary.failureSets()).containsExactly(5);
    }

    @Test
    void of_three_heavy_sets_only_the_last_sways() {
        assertThat(rows(WorkedPlansTest.W9_REQUEST.week()).getFirst().swaySets()).containsExactly(3);
    }

    @Test
    void advanced_lifters_take_one_mid_slot_to_failure_too() {
        List<PlannedSlot> rows = rows(WorkedPlansTest.W3_REQUEST.week());

        assertThat(rows).filteredOn(slot -> !slot.failureSets().isEmpty()).extracting(PlannedSlot::zone)
                .containsExactly(Zone.LOW, Zone.MID);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "barbell_row 5x4-6 sway 3 4 5", "cable_row 4x6-10 sway 4", "barbell_row 4x8-10 sway 2",
            "barbell_row 5x4-6 failure 1" })
    void sway_and_failure_in_the_wrong_place_break_the_rule(String row) {
        assertThat(WorkedPlansTest.audit(Requests.anIntermediate(), "TUESDAY: " + row + ", base").check("H4").passed())
                .isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "barbell_row 5x4-6 sway 1 2", "barbell_row 4x8-10 sway 3 4", "cable_row 4x6-10 failure 4" })
    void sway_on_heavy_or_last_barbell_sets_is_within_the_rule(String row) {
        assertThat(WorkedPlansTest.audit(Requests.anIntermediate(), "TUESDAY: " + row + ", base").check("H4").passed())
                .isTrue();
    }
}
