package io.broadback.program.week.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.week.domain.Reason.Code;

/** What becomes of base slots that the gym or the athlete rules out (4.7). */
class EffectiveBaseTest {

    private static EffectiveBase base(Requests request) {
        return new EffectiveBase(request.request());
    }

    private static Set<String> without(String... equipment) {
        return Requests.FULL_GYM.stream().filter(name -> !Set.of(equipment).contains(name))
                .collect(java.util.stream.Collectors.toSet());
    }

    @ParameterizedTest(name = "without {0}, {1} becomes {2}")
    @CsvSource({ "chest_press_machine, machine_chest_press, dumbbell_bench_press",
            "shoulder_press_machine, machine_shoulder_press, dumbbell_shoulder_press",
            "leg_press, leg_press, dumbbell_split_squat",
            "leg_extension, leg_extension, dumbbell_split_squat" })
    void machines_have_substitutes(String equipment, String asked, String substitute) {
        EffectiveBase base = base(Requests.anIntermediate().at(without(equipment)));

        assertThat(base.days()).flatExtracting(PlannedDay::slots).extracting(slot -> slot.exercise().id()).doesNotContain(asked)
                .contains(substitute);
        assertThat(base.reasons()).extracting(Reason::code).containsOnly(Code.BASE_SLOT_SUBSTITUTED);
    }

    @Test
    void a_lift_without_substitute_is_left_out_and_the_rule_on_base_lifts_fails() {
        Week week = Requests.anIntermediate().without(Set.of("bench_press")).week();

        assertThat(week.audit().reasons()).extracting(Reason::code).containsOnly(Code.BASE_SLOT_DROPPED);
        assertThat(week.audit().check("H2").passed()).isFalse();
    }

    @Test
    void an_accessory_may_go_without_breaking_the_rule_on_base_lifts() {
        Week week = Requests.anIntermediate().at(without("leg_curl")).week();

        assertThat(week.audit().reasons()).extracting(Reason::code).containsOnly(Code.BASE_SLOT_DROPPED);
        assertThat(week.audit().check("H2").passed()).isTrue();
    }

    @Test
    void cautions_flag_base_lifts_and_leave_them() {
        EffectiveBase base = base(Requests.anIntermediate().flagged(Flag.LOW_BACK));

        assertThat(base.reasons()).extracting(Reason::code).containsOnly(Code.BASE_LIFT_FLAGGED);
        assertThat(base.days()).flatExtracting(PlannedDay::slots).extracting(slot -> slot.exercise().id()).contains("deadlift");
    }

    @Test
    void a_day_whose_heavy_lift_is_gone_is_not_heavy() {
        EffectiveBase base = base(Requests.anIntermediate().without(Set.of("deadlift")));

        assertThat(base.days()).extracting(PlannedDay::heavyAxial).containsExactly(true, false, false, false);
    }
}
