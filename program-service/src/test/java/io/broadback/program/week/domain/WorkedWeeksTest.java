package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.week.domain.Reason.Code;

/** The worked examples of 4.9 as requests: the generated week has the same numbers and scores at least as much. */
class WorkedWeeksTest {

    private static Week weekAtLeastAsGoodAs(Requests request, String... plan) {
        Week week = request.week();
        Audit byHand = WorkedPlansTest.audit(request, plan);
        assertThat(week.audit().rowSets()).isEqualTo(byHand.rowSets());
        assertThat(week.audit().zones()).isEqualTo(byHand.zones());
        assertThat(week.audit().interferenceCost()).isEqualTo(byHand.interferenceCost());
        assertThat(week.audit().score()).isGreaterThanOrEqualTo(byHand.score());
        assertThat(week.audit().checks()).filteredOn(check -> !check.passed()).isEmpty();
        assertThat(week.priority()).isEqualTo(request.mode());
        return week;
    }

    private static List<Code> codes(Week week) {
        return week.audit().reasons().stream().map(Reason::code).toList();
    }

    @Test
    void rows_first_on_upper_days() {
        Week week = weekAtLeastAsGoodAs(WorkedPlansTest.W1_REQUEST, WorkedPlansTest.W1);

        assertThat(codes(week)).isEmpty();
        assertThat(week.days()).filteredOn(day -> day.slots().getFirst().planned().role().isRow()).extracting(Week.Day::weekday)
                .extracting(Enum::name).containsExactly("TUESDAY", "FRIDAY");
    }

    @Test
    void a_mix_on_five_days_of_lifts() {
        Week week = weekAtLeastAsGoodAs(WorkedPlansTest.W2_REQUEST, WorkedPlansTest.W2);

        assertThat(codes(week)).isEmpty();
        assertThat(week.audit().minutesAdded()).isLessThan(new BigDecimal("30"));
        assertThat(week.days()).filteredOn(day -> day.weekday() == DayOfWeek.WEDNESDAY).flatExtracting(Week.Day::slots)
                .isNotEmpty().allMatch(slot -> slot.planned().isBase());
    }

    @Test
    void own_day_of_an_advanced_powerlifter() {
        Week week = weekAtLeastAsGoodAs(WorkedPlansTest.W3_REQUEST, WorkedPlansTest.W3);

        assertThat(codes(week)).isEmpty();
        assertThat(week.days()).filteredOn(day -> day.slots().stream().noneMatch(slot -> slot.planned().isBase()))
                .extracting(Week.Day::weekday).extracting(Enum::name).containsExactly("SATURDAY");
    }

    @Test
    void rows_first_on_a_full_body_split() {
        assertThat(codes(weekAtLeastAsGoodAs(WorkedPlansTest.W5_REQUEST, WorkedPlansTest.W5))).isEmpty();
    }

    @ParameterizedTest(name = "a novice rowing {0} sets is given {1}")
    @CsvSource({ "4, 6", "6, 8", "8, 10", "10, 12", "12, 12" })
    void novices_grow_by_two_sets_a_week_and_hold_twelve(int current, int expected) {
        Week week = Requests.a(Level.NOVICE).on("FB3").rowing(current).week();

        assertThat(week.audit().rowSets()).isEqualTo(expected);
        assertThat(week.audit().check("H1").passed()).isTrue();
        assertThat(week.audit().reasons()).filteredOn(reason -> reason.code() == Code.NOVICE_RAMP)
                .first().extracting(Reason::detail).asString().contains("target 15-20 later");
        assertThat(week.days()).flatExtracting(Week.Day::slots)
                .filteredOn(slot -> slot.planned().role().isRow())
                .allMatch(slot -> slot.planned().repRange().bottom() >= 6 && slot.planned().swaySets().isEmpty());
    }

    @Test
    void a_home_gym_gives_the_same_volume() {
        Week week = weekAtLeastAsGoodAs(WorkedPlansTest.W7_REQUEST, WorkedPlansTest.W7);

        assertThat(codes(week)).containsOnly(Code.BASE_SLOT_SUBSTITUTED, Code.BASE_SLOT_DROPPED);
    }

    @Test
    void a_home_gym_pairs_nothing() {
        Week week = WorkedPlansTest.W7_REQUEST.with(Mode.SUPERSET).week();

        assertThat(week.priority()).isEqualTo(Mode.ROWS_FIRST);
        assertThat(week.requestedPriority()).isEqualTo(Mode.SUPERSET);
        assertThat(codes(week)).contains(Code.MODE_REFUSED);
        assertThat(week.days()).isEqualTo(WorkedPlansTest.W7_REQUEST.week().days());
    }

    @Test
    void the_six_sets_that_half_an_hour_misses_fit_as_pairs() {
        Week week = WorkedPlansTest.W9_REQUEST.with(Mode.SUPERSET).week();

        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(week.audit().minutesAdded()).isLessThanOrEqualTo(new BigDecimal("33.0"));
    }

    @Test
    void a_sore_lower_back_is_spared() {
        Week week = weekAtLeastAsGoodAs(WorkedPlansTest.W8_REQUEST, WorkedPlansTest.W8);

        assertThat(week.days()).flatExtracting(Week.Day::slots).filteredOn(slot -> !slot.planned().isBase())
                .allMatch(slot -> slot.planned().exercise().axialCost() == 0);
        assertThat(codes(week)).containsOnly(Code.BASE_LIFT_FLAGGED);
    }

    @Test
    void half_an_hour_holds_nine_sets_and_says_so() {
        Week week = WorkedPlansTest.W9_REQUEST.week();

        assertThat(week.audit().rowSets()).isEqualTo(9);
        assertThat(week.audit().zones()).isEqualTo(new Zones(3, 4, 2));
        assertThat(week.audit().minutesAdded()).isEqualTo(new BigDecimal("31.0"));
        assertThat(week.audit().reasons()).contains(
                Reason.of(Code.VOLUME_SHORTFALL, "superset 6 sets at about 0 min", 6));
        assertThat(week.audit().checks()).allMatch(Check::passed);
        assertThat(week.audit().score()).isGreaterThanOrEqualTo(
                WorkedPlansTest.audit(WorkedPlansTest.W9_REQUEST, WorkedPlansTest.W9).score());
    }
}
