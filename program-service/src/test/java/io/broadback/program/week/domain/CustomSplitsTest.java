package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.broadback.program.week.domain.Reason.Code;

/** Custom base splits: rows they hold count and stay, and Push-Pull-Legs is not reordered (4.2, W4). */
class CustomSplitsTest {
    private static final String[] PUSH_PULL_LEGS = {
            "MONDAY: bench_press 3x4-6 top, machine_shoulder_press 3x10-15 tertiary",
            "TUESDAY: pull_up 3x6-10 accessory, barbell_curl 3x8-12 accessory",
            "WEDNESDAY: back_squat 3x4-6 top, leg_press 3x10-15 accessory",
            "THURSDAY: overhead_press 3x4-6 top, machine_chest_press 3x8-12 secondary",
            "FRIDAY: chin_up 3x6-10 accessory, barbell_curl 3x8-12 accessory",
            "SATURDAY: deadlift 3x3-5 top, leg_curl 3x10-15 accessory" };

    private static List<PlannedSlot> slots(Week week) {
        return week.days().stream().flatMap(day -> day.slots().stream()).map(Week.Slot::planned).toList();
    }

    private static List<PlannedSlot> added(Week week) {
        return slots(week).stream().filter(slot -> !slot.isBase()).toList();
    }

    private static List<String> exercises(Week week, int day) {
        return week.days().get(day).slots().stream().map(slot -> slot.planned().exercise().id()).toList();
    }

    @Test
    void rows_of_the_base_count_and_the_plan_adds_the_difference() {
        Week week = Requests.anIntermediate().onDays("MONDAY: bench_press 3x4-6 top, machine_row 4x6-10 accessory",
                "THURSDAY: overhead_press 3x4-6 top, cable_row 3x10-15 accessory").week();

        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(added(week).stream().filter(slot -> slot.role().isRow()).mapToInt(PlannedSlot::sets).sum()).isEqualTo(8);
        assertThat(week.audit().zones().low()).isEqualTo(4);
        assertThat(week.audit().checks()).allMatch(Check::passed);
        assertThat(week.audit().reasons()).isEmpty();
    }

    @Test
    void a_base_row_opens_its_session_where_rows_go_first() {
        Week week = Requests.anIntermediate().rowing(2)
                .onDays("MONDAY: bench_press 3x4-6 top, leg_curl 2x10-15 accessory, cable_row 4x4-6 accessory").week();

        assertThat(week.audit().rowSets()).isEqualTo(4);
        assertThat(exercises(week, 0)).containsExactly("cable_row", "bench_press", "leg_curl");
        assertThat(week.audit().check("H2").passed()).isTrue();
        assertThat(week.audit().check("H8").passed()).isTrue();
    }

    @Test
    void added_and_base_rows_stand_from_low_to_high_reps() {
        Week week = Requests.anIntermediate().onDays("MONDAY: bench_press 3x4-6 top, cable_row 3x10-15 accessory").week();

        List<Zone> zones = week.days().getFirst().slots().stream().map(Week.Slot::planned)
                .filter(slot -> slot.exercise().rowSet()).map(PlannedSlot::zone).toList();
        assertThat(zones).isSorted().hasSizeGreaterThan(1);
        assertThat(week.audit().check("H6").passed()).isTrue();
    }

    @Test
    void back_compounds_of_the_base_come_before_its_isolation_and_stay_on_their_day() {
        Week week = Requests.anIntermediate().with(Mode.OWN_DAY)
                .onDays("MONDAY: bench_press 3x4-6 top, face_pull 3x12-15 accessory, pull_up 3x6-10 accessory, "
                        + "cable_row 3x10-15 accessory, barbell_curl 2x8-12 accessory")
                .week();

        assertThat(exercises(week, 0)).containsExactly("bench_press", "pull_up", "cable_row", "face_pull", "barbell_curl");
        assertThat(week.priority()).isEqualTo(Mode.OWN_DAY);
        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(week.audit().checks()).allMatch(Check::passed);
    }

    @Test
    void rear_delt_work_of_the_base_counts_towards_the_four_sets() {
        Week week = Requests.anIntermediate()
                .onDays("MONDAY: bench_press 3x4-6 top, face_pull 4x12-15 accessory", "THURSDAY: overhead_press 3x4-6 top")
                .week();

        assertThat(added(week)).noneMatch(slot -> slot.role() == Role.ISOLATION);
    }

    @Test
    void rows_of_the_base_leave_less_room_in_their_session() {
        Week week = Requests.anIntermediate().onDays("MONDAY: bench_press 3x4-6 top, machine_row 6x6-10 accessory").week();

        assertThat(week.audit().rowSets()).isEqualTo(10);
        assertThat(week.audit().check("H7").passed()).isTrue();
        assertThat(week.audit().reasons()).extracting(Reason::code).contains(Code.VOLUME_SHORTFALL);
    }

    @Test
    void where_the_base_fills_its_sessions_with_rows_the_rest_has_a_day_of_its_own() {
        Week week = Requests.a(Level.ADVANCED).rowing(20)
                .onDays("MONDAY: bench_press 3x4-6 top, machine_row 10x6-10 accessory").week();

        assertThat(week.audit().rowSets()).isEqualTo(20);
        assertThat(week.priority()).isEqualTo(Mode.OWN_DAY);
        assertThat(week.audit().reasons()).extracting(Reason::code).containsExactly(Code.MODE_REFUSED);
    }

    @Test
    void a_base_with_every_row_set_needs_no_own_day() {
        Week week = Requests.anIntermediate().with(Mode.OWN_DAY)
                .onDays("MONDAY: bench_press 3x4-6 top, barbell_row 8x4-6 accessory",
                        "THURSDAY: overhead_press 3x4-6 top, machine_row 8x6-10 accessory")
                .week();

        assertThat(week.audit().rowSets()).isEqualTo(16);
        assertThat(added(week)).isEmpty();
        assertThat(week.priority()).isEqualTo(Mode.ROWS_FIRST);
        assertThat(week.audit().reasons()).extracting(Reason::code).containsExactly(Code.MODE_REFUSED);
    }

    @Test
    void more_rows_than_twenty_or_than_ten_a_session_are_left_to_the_coach() {
        Week week = Requests.anIntermediate().onDays("MONDAY: bench_press 3x4-6 top, machine_row 12x6-10 accessory",
                "THURSDAY: overhead_press 3x4-6 top, barbell_row 9x4-6 accessory").week();

        assertThat(week.audit().rowSets()).isEqualTo(21);
        assertThat(week.audit().check("H1").passed()).isFalse();
        assertThat(week.audit().check("H7").passed()).isFalse();
        assertThat(week.audit().reasons()).extracting(Reason::code).containsExactly(Code.BASE_LIFT_FLAGGED,
                Code.BASE_LIFT_FLAGGED);
    }

    @Test
    void vertical_pulls_of_the_base_count_as_rows_if_the_chain_counts_them() {
        Week apart = Requests.anIntermediate().on("PPL6").week();
        Week counted = Requests.anIntermediate().on("PPL6").countingVerticalPulls().week();

        assertThat(apart.audit().rowSets()).isEqualTo(15);
        assertThat(apart.audit().verticalPullSets()).isEqualTo(6);
        assertThat(counted.audit().rowSets()).isEqualTo(15);
        assertThat(added(counted).stream().filter(slot -> slot.role().isRow()).mapToInt(PlannedSlot::sets).sum()).isEqualTo(9);
        assertThat(counted.audit().checks()).allMatch(Check::passed);
    }

    @Test
    void a_primary_row_of_the_base_stays_the_only_slot_it_needs() {
        Week week = Requests.anIntermediate()
                .onDays("MONDAY: bench_press 3x4-6 top, barbell_row 4x4-6 top", "THURSDAY: overhead_press 3x4-6 top").week();

        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(added(week)).noneMatch(slot -> slot.role() == Role.PRIMARY_ROW);
        assertThat(week.audit().zones()).isEqualTo(new Zones(4, 7, 4));
    }

    @Test
    void a_deload_leaves_the_rows_of_the_base() {
        Requests request = Requests.anIntermediate()
                .onDays("MONDAY: bench_press 3x4-6 top, machine_row 4x6-10 accessory", "THURSDAY: overhead_press 3x4-6 top");

        Week week = request.inWeek(6).week();

        assertThat(week.audit().rowSets()).isEqualTo(8);
        assertThat(slots(week)).filteredOn(PlannedSlot::isBase).extracting(PlannedSlot::sets).containsExactly(4, 3, 3);
    }

    @Test
    void push_pull_legs_is_not_reordered_but_spared_and_told() {
        Week week = Requests.anIntermediate().onDays(PUSH_PULL_LEGS).week();

        assertThat(week.audit().reasons()).extracting(Reason::code).containsExactly(Code.REORDER_SUGGESTED);
        assertThat(added(week)).isNotEmpty().allMatch(slot -> slot.exercise().axialCost() <= 1);
        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(week.audit().zones().low()).isEqualTo(4);
        assertThat(week.days()).extracting(Week.Day::name).containsOnly("Custom");
        assertThat(exercises(week, 1)).endsWith("pull_up", "barbell_curl");
    }

    @Test
    void novices_in_push_pull_legs_keep_clear_of_the_heavy_days() {
        Week week = Requests.a(Level.NOVICE).rowing(12).onDays(PUSH_PULL_LEGS).week();

        assertThat(week.audit().rowSets()).isEqualTo(12);
        assertThat(week.audit().check("H9").passed()).isTrue();
    }

    @Test
    void a_gym_with_nothing_easier_rows_with_the_barbell_in_push_pull_legs_too() {
        Week week = Requests.anIntermediate().onDays(PUSH_PULL_LEGS).at("barbell", "rack", "bench").week();

        assertThat(added(week)).extracting(slot -> slot.exercise().id()).containsOnly("barbell_row");
        assertThat(week.audit().reasons()).extracting(Reason::code).contains(Code.REORDER_SUGGESTED, Code.INTERFERENCE);
    }

    @Test
    void pull_push_legs_needs_no_reordering() {
        assertThat(Requests.anIntermediate().on("PPL6").week().audit().reasons()).isEmpty();
    }
}
