package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The worked examples of 4.9 as plans written by hand: the audit must give their numbers. */
class WorkedPlansTest {
    static final String[] W1 = { "TUESDAY: barbell_row 5x4-6 sway 4 5 failure 5, t_bar_row 4x6-10, base",
            "FRIDAY: chest_supported_row 4x6-10, close_grip_cable_row 4x10-15, base, face_pull 2x12-15" };
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
