package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.broadback.program.week.domain.Reason.Code;

/** Weeks that cannot be the full programme say why, and what would help (4.8). */
class RefusalsTest {
    private static final String[] TWO_DAYS = { "MONDAY: triceps_pressdown 3x10-15 accessory",
            "THURSDAY: triceps_pressdown 3x10-15 accessory" };

    private static Reason reason(Week week, Code code) {
        return week.audit().reasons().stream().filter(reason -> reason.code() == code).findFirst().orElseThrow();
    }

    @Test
    void no_training_means_no_days() {
        Week week = Requests.anIntermediate().flagged(Flag.NO_TRAINING).week();

        assertThat(week.days()).isEmpty();
        assertThat(week.audit().reasons()).extracting(Reason::code).containsExactly(Code.NO_PLAN);
    }

    @Test
    void a_gym_without_rows_keeps_the_base() {
        Week week = Requests.anIntermediate().at("leg_press", "leg_curl").week();

        assertThat(week.audit().rowSets()).isZero();
        assertThat(week.audit().zones()).isEqualTo(new Zones(0, 0, 0));
        assertThat(reason(week, Code.NO_ROW_POSSIBLE).detail()).contains("with barbell barbell_row becomes possible");
        assertThat(week.days()).isNotEmpty();
        assertThat(week.audit().check("H1").passed()).isTrue();
    }

    @Test
    void dumbbells_alone_leave_no_low_slot() {
        Week week = Requests.anIntermediate().on("FB3").at("dumbbells", "bench").week();

        assertThat(week.audit().rowSets()).isEqualTo(15);
        assertThat(week.audit().zones()).isEqualTo(new Zones(0, 11, 4));
        assertThat(reason(week, Code.NO_LOW_SLOT).detail()).contains("with barbell");
    }

    @Test
    void one_machine_is_enough_for_fifteen_sets() {
        assertThat(Requests.anIntermediate().at("row_machine").week().audit().zones()).isEqualTo(new Zones(4, 7, 4));
    }

    @Test
    void an_own_day_is_not_left_empty_for_its_top_up() {
        Week week = Requests.a(Level.NOVICE).with(Mode.OWN_DAY).on("PL6").given(11).leadBy("barbell_row")
                .at("barbell", "rack", "bench", "seal_bench").week();

        assertThat(week.audit().check("H8").passed()).isTrue();
        assertThat(week.audit().rowSets()).isZero();
        assertThat(reason(week, Code.TIME).detail()).startsWith("0 row sets fit");
    }

    @Test
    void a_sore_lower_back_with_one_easy_row_is_given_a_second_exercise() {
        Week week = Requests.anIntermediate().flagged(Flag.LOW_BACK).at("cable", "row_machine").week();

        assertThat(week.days()).flatExtracting(Week.Day::slots).filteredOn(slot -> slot.planned().role().isRow())
                .extracting(slot -> slot.planned().exercise().id()).contains("machine_row").hasSizeGreaterThan(1)
                .anyMatch(id -> !id.equals("machine_row"));
    }

    @Test
    void rib_pressure_keeps_off_pads_and_benches() {
        Week week = Requests.anIntermediate().flagged(Flag.RIB_PRESSURE).week();

        assertThat(week.days()).flatExtracting(Week.Day::slots).noneMatch(slot -> slot.planned().exercise().chestSupported());
        assertThat(week.audit().rowSets()).isEqualTo(15);
    }

    @Test
    void a_sore_elbow_is_given_other_grips_where_there_are_any() {
        Week week = Requests.anIntermediate().flagged(Flag.ELBOW_TENDON).week();

        assertThat(week.days()).flatExtracting(Week.Day::slots).filteredOn(slot -> slot.planned().role().isRow())
                .noneMatch(slot -> slot.planned().exercise().strainsElbow());
    }

    @Test
    void the_wished_primary_row_leads_and_has_three_sets_or_more() {
        Week week = Requests.anIntermediate().leadBy("cable_row").week();

        assertThat(week.days()).flatExtracting(Week.Day::slots)
                .filteredOn(slot -> slot.planned().role() == Role.PRIMARY_ROW).singleElement()
                .matches(slot -> slot.planned().exercise().id().equals("cable_row") && slot.planned().sets() >= 3);
        assertThat(week.audit().reasons()).isEmpty();
    }

    @Test
    void the_primary_slot_is_one_of_three_sets_or_more_also_where_the_low_row_is_another() {
        Week week = Requests.anIntermediate().with(Mode.OWN_DAY).given(50).flagged(Flag.LOW_BACK)
                .leadBy("single_arm_dumbbell_row").rowing(13)
                .at("barbell", "bench", "seal_bench", "dumbbells", "pull_up_bar").week();

        assertThat(week.days()).flatExtracting(Week.Day::slots)
                .filteredOn(slot -> slot.planned().role() == Role.PRIMARY_ROW).singleElement()
                .matches(slot -> slot.planned().sets() >= 3);
    }

    @Test
    void a_primary_row_that_the_gym_lacks_is_replaced_and_named() {
        Week week = Requests.anIntermediate().at(Requests.HOME_GYM).leadBy("machine_row").week();

        assertThat(reason(week, Code.EQUIPMENT).detail()).contains("machine_row").contains("barbell_row");
    }

    @Test
    void too_little_time_names_the_time_that_would_do() {
        Week week = Requests.anIntermediate().given(20).week();

        assertThat(reason(week, Code.TIME).detail()).startsWith("5 row sets fit");
        int enough = Objects.requireNonNull(reason(week, Code.TIME).value()).intValueExact();
        assertThat(Requests.anIntermediate().given(enough).week().audit().rowSets()).isEqualTo(15);
    }

    private static Change change(Week week) {
        return Objects.requireNonNull(reason(week, Code.VOLUME_SHORTFALL).change());
    }

    @Test
    void where_pairs_would_fit_the_time_they_are_the_smallest_change() {
        Week week = Requests.anIntermediate().given(20).week();

        assertThat(change(week)).isEqualTo(new Change(Change.Kind.MODE, "SUPERSET"));
        assertThat(Requests.anIntermediate().given(20).with(Mode.SUPERSET).week().audit().rowSets()).isEqualTo(15);
    }

    @Test
    void without_a_row_to_pair_the_smallest_change_is_more_minutes() {
        Requests request = Requests.anIntermediate().at(Requests.HOME_GYM).given(30);

        Change change = change(request.week());

        assertThat(change.kind()).isEqualTo(Change.Kind.MINUTES);
        int minutes = Integer.parseInt(change.value());
        assertThat(minutes % 5).isZero();
        assertThat(request.given(minutes).week().audit().rowSets()).isEqualTo(15);
        assertThat(request.given(minutes - 5).week().audit().rowSets()).isLessThan(15);
    }

    @Test
    void where_one_session_is_all_there_is_a_day_of_its_own_is_the_smallest_change() {
        Requests request = Requests.anIntermediate().onDays("TUESDAY: bench_press 3x4-6 top, barbell_curl 3x8-12 accessory");

        Change change = change(request.week());

        assertThat(change.kind()).isIn(Change.Kind.MODE, Change.Kind.DAY);
        assertThat(request.with(change.kind() == Change.Kind.DAY ? Mode.OWN_DAY : Mode.valueOf(change.value())).week().audit()
                .rowSets()).isEqualTo(15);
    }

    @Test
    void where_the_gym_is_too_small_the_smallest_change_is_a_station() {
        Requests request = Requests.anIntermediate().flagged(Flag.LOW_BACK).onDays(TWO_DAYS).at("cable");

        Week week = request.week();

        assertThat(change(week)).isEqualTo(new Change(Change.Kind.STATION, "row_machine"));
        assertThat(request.at("cable", "row_machine").week().audit().rowSets()).isEqualTo(15);
        assertThat(reason(week, Code.VOLUME_SHORTFALL).detail()).contains("row_machine");
    }

    @Test
    void where_nothing_single_helps_the_reason_names_no_change() {
        Week week = Requests.anIntermediate().flagged(Flag.LOW_BACK).onDays(TWO_DAYS).at("cable")
                .without(Set.of("machine_row", "seal_row", "chest_supported_row")).week();

        assertThat(reason(week, Code.VOLUME_SHORTFALL).change()).isNull();
    }
}
