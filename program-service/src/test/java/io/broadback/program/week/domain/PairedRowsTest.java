package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.broadback.program.week.domain.Reason.Code;

/** Rows paired with presses (R29, 4.2): SUPERSET, and MIX where they are one way of three. */
class PairedRowsTest {

    private static List<PlannedSlot> paired(Week week) {
        return week.days().stream().flatMap(day -> day.slots().stream()).map(Week.Slot::planned).filter(PlannedSlot::isPaired)
                .toList();
    }

    private static List<Code> codes(Week week) {
        return week.audit().reasons().stream().map(Reason::code).toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "UL4", "PL3", "PL4", "PL5", "PL6", "FB3", "PPL6" })
    void every_built_in_split_pairs_the_rows_of_mid_and_high_reps(String split) {
        Week week = Requests.anIntermediate().on(split).with(Mode.SUPERSET).week();

        assertThat(week.priority()).isEqualTo(Mode.SUPERSET);
        assertThat(week.audit().rowSets()).isEqualTo(15);
        // Both push days of PPL6 are the day before legs, where a cable would cost: pairs never cost points.
        assertThat(paired(week).stream().mapToInt(PlannedSlot::sets).sum()).isEqualTo(split.equals("PPL6") ? 7 : 11);
        assertThat(codes(week)).containsExactly(Code.SUPERSET_PARTIAL);
        assertThat(week.audit().checks()).filteredOn(check -> !check.passed()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "UL4", "PL3", "PL4", "PL5", "PL6", "FB3", "PPL6" })
    void every_built_in_split_is_mixed(String split) {
        Week week = Requests.anIntermediate().on(split).with(Mode.MIX).week();

        assertThat(week.priority()).isEqualTo(Mode.MIX);
        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(codes(week)).isEmpty();
        assertThat(week.audit().checks()).filteredOn(check -> !check.passed()).isEmpty();
    }

    @Test
    void a_machine_that_leads_is_paired_in_all_reps() {
        Week week = Requests.anIntermediate().with(Mode.SUPERSET).leadBy("machine_row").week();

        assertThat(paired(week).stream().mapToInt(PlannedSlot::sets).sum()).isEqualTo(15);
        assertThat(codes(week)).isEmpty();
    }

    @Test
    void a_press_that_was_substituted_is_paired_as_what_it_is() {
        var gym = Requests.FULL_GYM.stream()
                .filter(name -> !List.of("chest_press_machine", "shoulder_press_machine").contains(name))
                .collect(Collectors.toSet());

        Week week = Requests.anIntermediate().with(Mode.SUPERSET).at(gym).week();

        assertThat(paired(week).stream().mapToInt(PlannedSlot::sets).sum()).isEqualTo(11);
        assertThat(week.audit().check("H8").passed()).isTrue();
    }

    @Test
    void a_press_that_was_left_out_is_no_partner() {
        Week week = Requests.anIntermediate().with(Mode.SUPERSET)
                .onDays("MONDAY: bench_press 3x4-6 top, bench_press 4x6-8 back_off",
                        "THURSDAY: back_squat 3x4-6 top, overhead_press 4x6-8 secondary")
                .without(java.util.Set.of("overhead_press")).week();

        assertThat(week.days()).filteredOn(day -> day.weekday() == DayOfWeek.THURSDAY).flatExtracting(Week.Day::slots)
                .noneMatch(slot -> slot.planned().isPaired());
        assertThat(codes(week)).contains(Code.BASE_SLOT_DROPPED, Code.SUPERSET_PARTIAL);
        assertThat(week.audit().check("H8").passed()).isTrue();
    }

    @Test
    void no_row_is_paired_after_isolation() {
        Week week = Requests.anIntermediate().with(Mode.SUPERSET)
                .onDays("MONDAY: bench_press 3x4-6 top, leg_curl 3x10-15 accessory, machine_chest_press 4x8-12 secondary",
                        "THURSDAY: overhead_press 3x4-6 top, overhead_press 4x6-8 back_off")
                .week();

        assertThat(paired(week)).isNotEmpty();
        assertThat(week.days()).filteredOn(day -> day.weekday() == DayOfWeek.MONDAY).flatExtracting(Week.Day::slots)
                .noneMatch(slot -> slot.planned().isPaired());
        assertThat(week.audit().check("H3").passed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "SUPERSET", "MIX" })
    void a_deload_keeps_the_pairs(Mode mode) {
        Requests request = Requests.anIntermediate().on("PL5").with(mode);

        Week loading = request.inWeek(5).week();
        Week deload = request.inWeek(6).week();

        assertThat(paired(deload)).extracting(slot -> slot.exercise().id())
                .isEqualTo(paired(loading).stream().map(slot -> slot.exercise().id()).toList()).isNotEmpty();
        assertThat(deload.audit().check("H8").passed()).isTrue();
        assertThat(deload.audit().rowSets()).isEqualTo(8);
    }

    @Test
    void rows_of_the_base_open_their_session_beside_pairs() {
        Week week = Requests.anIntermediate().with(Mode.SUPERSET)
                .onDays("MONDAY: bench_press 3x4-6 top, bench_press 4x6-8 back_off, barbell_row 4x4-6 accessory",
                        "THURSDAY: overhead_press 3x4-6 top, overhead_press 4x6-8 back_off, "
                                + "machine_chest_press 4x8-12 secondary")
                .week();

        assertThat(week.days().getFirst().slots().getFirst().planned().exercise().id()).isEqualTo("barbell_row");
        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(paired(week).stream().mapToInt(PlannedSlot::sets).sum()).isGreaterThanOrEqualTo(7);
        assertThat(week.audit().check("H8").passed()).isTrue();
    }
}
