package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of 4.9 as plans written by hand: the audit must give their numbers. */
class WorkedPlansTest {
    static final String[] W1 = { "TUESDAY: barbell_row 5x4-6 sway 4 5 failure 5, t_bar_row 4x6-10, base",
            "FRIDAY: chest_supported_row 4x6-10, close_grip_cable_row 4x10-15, base, face_pull 2x12-15" };
    static final String[] W2 = { "MONDAY: base 4, machine_row 4x10-15 pair",
            "TUESDAY: base 2, chest_supported_row 4x6-10 pair, base", "THURSDAY: base, cable_row 3x6-10 pair",
            "FRIDAY: barbell_row 5x4-6, base" };
    static final String[] W3 = {
            "SATURDAY: barbell_row 5x4-6 sway 4 5 failure 5, chest_supported_row 4x6-10, machine_row 4x6-10, "
                    + "single_arm_dumbbell_row 3x10-12, close_grip_cable_row 2x12-15" };
    static final String[] W5 = { "MONDAY: barbell_row 4x4-6, base", "WEDNESDAY: chest_supported_row 4x6-10, base",
            "FRIDAY: machine_row 3x6-10, cable_row 4x10-15, base" };
    static final String[] W7 = { "TUESDAY: barbell_row 5x4-6, seal_row 4x6-10, base",
            "FRIDAY: meadows_row 3x8-10, t_bar_row 4x10-12, chin_up 3x6-10, base" };
    static final String[] W8 = {
            "SATURDAY: machine_row 4x4-6, seal_row 4x6-10, chest_supported_row 3x6-10, machine_row 4x10-15" };
    static final String[] W9 = { "SATURDAY: barbell_row 3x4-6, chest_supported_row 4x6-10, cable_row 2x10-15" };
    static final Requests W1_REQUEST = Requests.anIntermediate().on("UL4").rowing(17);
    static final Requests W2_REQUEST = Requests.anIntermediate().on("PL5").with(Mode.MIX).rowing(16);
    static final Requests W3_REQUEST = Requests.a(Level.ADVANCED).on("PL4").with(Mode.OWN_DAY).rowing(18).given(60);
    static final Requests W5_REQUEST = Requests.anIntermediate().on("FB3").rowing(15).given(60);
    static final Requests W7_REQUEST = Requests.anIntermediate().on("UL4").at(Requests.HOME_GYM).rowing(16).given(75);
    static final Requests W8_REQUEST = Requests.anIntermediate().on("UL4").with(Mode.OWN_DAY).given(45).rowing(15)
            .flagged(Flag.LOW_BACK, Flag.SHOULDER_IMPINGEMENT);
    static final Requests W9_REQUEST = Requests.anIntermediate().on("UL4").with(Mode.OWN_DAY).given(30).rowing(15);

    static Audit audit(Requests request, String... lines) {
        return new WeekAudit(PlanRules.defaults()).audit(Plans.by(request.request(), request.mode(), lines), request.request(),
                request.mode(), List.of());
    }

    private static @Nullable BigDecimal sets(Audit audit, Muscle muscle) {
        return audit.fractionalSets().get(muscle);
    }

    @Test
    void rows_first_on_upper_days_covers_the_back_in_an_hour() {
        Audit audit = audit(W1_REQUEST, W1);

        assertThat(audit.rowSets()).isEqualTo(17);
        assertThat(audit.zones()).isEqualTo(new Zones(5, 8, 4));
        assertThat(audit.interferenceCost()).isZero();
        assertThat(sets(audit, Muscle.TRAPEZIUS)).isEqualByComparingTo("18");
        assertThat(sets(audit, Muscle.LATISSIMUS_DORSI)).isEqualByComparingTo("17");
        assertThat(sets(audit, Muscle.POSTERIOR_DELTOID)).isEqualByComparingTo("10.5");
        assertThat(sets(audit, Muscle.BICEPS)).isEqualByComparingTo("8.5");
        assertThat(audit.compoundShare()).isEqualTo(new BigDecimal("0.89"));
        assertThat(audit.minutesAdded()).isEqualTo(new BigDecimal("61.7"));
        assertThat(audit.score()).isEqualTo(new BigDecimal("99.4"));
        assertThat(audit.checks()).allMatch(Check::passed);
    }

    @Test
    void rows_before_the_bench_take_over_the_first_ramp_of_the_day() {
        Plan plan = Plans.by(W1_REQUEST.request(), Mode.ROWS_FIRST, W1);

        Week.Day tuesday = new LoadedWeek(W1_REQUEST.request()).days(plan).get(1);

        assertThat(tuesday.minutes()).isEqualTo(new BigDecimal("86.0"));
        assertThat(tuesday.rowMinutes()).isEqualTo(new BigDecimal("30.8"));
        assertThat(tuesday.slots().getFirst().minutes()).isEqualTo(new BigDecimal("18.2"));
    }

    @Test
    void a_mix_of_pairs_and_one_opening_row_adds_24_minutes() {
        Audit audit = audit(W2_REQUEST, W2);

        assertThat(audit.rowSets()).isEqualTo(16);
        assertThat(audit.zones()).isEqualTo(new Zones(5, 7, 4));
        assertThat(audit.interferenceCost()).isZero();
        // 18.2 for the barbell rows, 5.5 for three changes and the longer sets of the machine.
        assertThat(audit.minutesAdded()).isEqualTo(new BigDecimal("23.7"));
        assertThat(audit.checks()).filteredOn(check -> !check.passed()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "after the top set of the bench | MONDAY: base 3, machine_row 3x10-15 pair, base",
            "a barbell row | MONDAY: base 4, barbell_row 4x6-10 pair",
            "a seal row beside a barbell press | MONDAY: base 4, seal_row 4x6-10 pair",
            "more sets than the press | MONDAY: base 4, machine_row 5x10-15 pair",
            "after a squat | MONDAY: base 2, machine_row 2x10-15 pair, base",
            "two rows for one press | MONDAY: base 4, machine_row 2x10-15 pair, cable_row 2x6-10 pair" })
    void what_breaks_the_pair_rule_is_not_placed(String what, String line) {
        assertThat(audit(W2_REQUEST, line).check("H8").passed()).as(what).isFalse();
        assertThat(audit(W2_REQUEST.with(Mode.SUPERSET), line).check("H8").passed()).as(what).isFalse();
    }

    @Test
    void a_seal_row_goes_with_a_press_that_needs_no_barbell() {
        assertThat(audit(W2_REQUEST.with(Mode.SUPERSET), "TUESDAY: base 2, seal_row 4x6-10 pair, base").check("H8").passed())
                .isTrue();
    }

    @Test
    void an_own_day_of_eighteen_sets_takes_an_hour() {
        Audit audit = audit(W3_REQUEST, W3);

        assertThat(audit.rowSets()).isEqualTo(18);
        assertThat(audit.zones()).isEqualTo(new Zones(5, 8, 5));
        assertThat(audit.minutesAdded()).isEqualTo(new BigDecimal("60.6"));
        assertThat(audit.interferenceCost()).isZero();
        assertThat(audit.checks()).filteredOn(check -> !check.passed()).isEmpty();
    }

    @Test
    void face_pulls_after_the_own_day_bring_it_to_67_minutes() {
        Audit audit = audit(W3_REQUEST, W3[0] + ", face_pull 2x12-15");

        assertThat(audit.minutesAdded().setScale(0, java.math.RoundingMode.HALF_UP)).isEqualTo(new BigDecimal("67"));
        assertThat(audit.check("H6").passed()).isFalse();
    }

    @Test
    void rows_spread_over_a_full_body_split() {
        Audit audit = audit(W5_REQUEST, W5);

        assertThat(audit.rowSets()).isEqualTo(15);
        assertThat(audit.zones()).isEqualTo(new Zones(4, 7, 4));
        assertThat(audit.interferenceCost()).isZero();
        assertThat(audit.checks()).allMatch(Check::passed);
    }

    @Test
    void barbell_rows_that_open_a_friday_take_18_minutes() {
        Audit audit = audit(Requests.anIntermediate().on("FB3"), "FRIDAY: barbell_row 5x4-6, base");

        assertThat(audit.minutesAdded()).isEqualTo(new BigDecimal("18.2"));
    }

    @Test
    void heavy_rows_the_day_before_deadlifts_are_refused_to_a_novice_and_only_cost_others() {
        String line = "WEDNESDAY: barbell_row 5x6-10";

        Audit novice = audit(Requests.a(Level.NOVICE).with(Mode.OWN_DAY), line);
        Audit advanced = audit(Requests.a(Level.ADVANCED).with(Mode.OWN_DAY), line);

        assertThat(novice.interferenceCost()).isEqualTo(10);
        assertThat(novice.check("H9").passed()).isFalse();
        assertThat(advanced.interferenceCost()).isEqualTo(10);
        assertThat(advanced.check("H9").passed()).isTrue();
    }

    @Test
    void sunday_is_the_day_before_monday() {
        Audit audit = audit(Requests.anIntermediate().with(Mode.OWN_DAY), "SUNDAY: t_bar_row 4x6-10, cable_row 3x10-15");

        assertThat(audit.interferenceCost()).isEqualTo(11);
    }

    @Test
    void chin_ups_in_a_home_gym_are_extra() {
        Audit audit = audit(W7_REQUEST, W7);

        assertThat(audit.rowSets()).isEqualTo(16);
        assertThat(audit.zones()).isEqualTo(new Zones(5, 7, 4));
        assertThat(audit.verticalPullSets()).isEqualTo(3);
        assertThat(audit.check("H5").passed()).isTrue();
    }

    @Test
    void a_careful_own_day_stays_off_the_lower_back() {
        Audit audit = audit(W8_REQUEST, W8);

        assertThat(audit.rowSets()).isEqualTo(15);
        assertThat(audit.zones()).isEqualTo(new Zones(4, 7, 4));
        assertThat(audit.minutesAdded()).isEqualTo(new BigDecimal("48.4"));
        assertThat(audit.checks()).allMatch(Check::passed);
    }

    @Test
    void nine_sets_fit_into_half_an_hour_and_a_tenth() {
        Audit audit = audit(W9_REQUEST, W9);

        assertThat(audit.zones()).isEqualTo(new Zones(3, 4, 2));
        assertThat(audit.minutesAdded()).isEqualTo(new BigDecimal("31.0"));
        assertThat(audit.check("H6").passed()).isTrue();
        assertThat(audit.check("H1").passed()).isFalse();
    }
}
