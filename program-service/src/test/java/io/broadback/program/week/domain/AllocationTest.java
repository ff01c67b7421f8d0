package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row sets and their zones (4.3). */
class AllocationTest {

    @ParameterizedTest(name = "{0} sets are {1}/{2}/{3}")
    @CsvSource({ "4, 4, 0, 0", "5, 3, 2, 0", "6, 3, 3, 0", "7, 3, 2, 2", "8, 3, 3, 2", "9, 3, 4, 2", "10, 3, 5, 2",
            "12, 4, 5, 3",
            "15, 4, 7, 4", "16, 5, 7, 4", "17, 5, 8, 4", "18, 5, 8, 5", "20, 6, 9, 5" })
    void zones_follow_the_table(int rowSets, int low, int mid, int high) {
        assertThat(ZoneAllocation.of(rowSets, PlanRules.defaults().zoneSplit())).isEqualTo(new Zones(low, mid, high));
    }

    @ParameterizedTest(name = "{0} rowing {1} is asked for {2}")
    @CsvSource({ "NOVICE, 0, 4", "NOVICE, 4, 6", "NOVICE, 11, 12", "NOVICE, 15, 12", "INTERMEDIATE, 4, 6",
            "INTERMEDIATE, 13, 15",
            "INTERMEDIATE, 14, 15", "INTERMEDIATE, 17, 17", "INTERMEDIATE, 20, 18", "ADVANCED, 15, 17", "ADVANCED, 18, 18",
            "ADVANCED, 24, 20" })
    void volume_rises_by_two_to_the_goal_and_holds_up_to_the_ceiling(Level level, int current, int wanted) {
        assertThat(RowVolume.wanted(level, current)).isEqualTo(wanted);
    }

    @ParameterizedTest(name = "{0}-{1} is {2}")
    @CsvSource({ "3, 3, LOW", "4, 6, LOW", "3, 9, LOW", "6, 10, MID", "8, 12, MID", "10, 12, HIGH", "8, 13, HIGH",
            "10, 15, HIGH" })
    void zones_go_by_the_midpoint(int bottom, int top, Zone zone) {
        assertThat(Zone.of(new io.broadback.platform.training.RepRange(bottom, top))).isEqualTo(zone);
    }

    @ParameterizedTest(name = "{0}/{1}/{2}, {5} from {3} to {4}: {6}/{7}/{8}")
    @CsvSource({ "5,8,4,LOW,MID,2,3,10,4", "4,7,4,LOW,MID,2,3,8,4", "4,7,4,MID,HIGH,3,4,4,7", "3,3,0,MID,HIGH,1,3,3,0",
            "4,7,4,HIGH,LOW,2,6,7,2", "3,3,2,HIGH,MID,1,3,3,2" })
    void sets_move_to_another_zone_as_far_as_slots_are_left(int low, int mid, int high, Zone from, Zone to, int sets,
            int lowAfter, int midAfter, int highAfter) {
        assertThat(new ZoneMove(from, to, sets).applied(new Zones(low, mid, high)))
                .isEqualTo(new Zones(lowAfter, midAfter, highAfter));
    }
}
