package io.broadback.program.draft.domain;

import static io.broadback.program.draft.domain.Weeks.ELSEWHERE;
import static io.broadback.program.draft.domain.Weeks.FRIDAY;
import static io.broadback.program.draft.domain.Weeks.MONDAY;
import static io.broadback.program.draft.domain.Weeks.TUESDAY;
import static io.broadback.program.draft.domain.Weeks.WHOLE_GYM;
import static io.broadback.program.draft.domain.Weeks.slot;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.broadback.platform.training.RepRange;
import io.broadback.program.draft.domain.SlotChange.Kind;
import io.broadback.program.week.domain.Mode;
import io.broadback.program.week.domain.Objection;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.Reason;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Role;
import io.broadback.program.week.domain.WeekRequest;

class JudgingTest {
    private static final Surroundings HOME = new Surroundings(Map.of(), Set.of());

    @Test
    void a_week_nobody_has_changed_is_judged_as_it_was_generated() {
        StandingWeek week = judged(Changes.NONE);
        assertThat(week.audit().rowSets()).isEqualTo(17);
        assertThat(week.audit().checks()).allMatch(check -> check.passed(), "passed");
        assertThat(week.audit().reasons()).isEmpty();
    }

    @Test
    void fewer_sets_by_the_coach_are_counted_and_not_excused() {
        StandingWeek week = judged(override(slot(TUESDAY, 1), TUESDAY, Role.PRIMARY_ROW, "barbell_row", null, 2, null));
        assertThat(week.audit().rowSets()).isEqualTo(14);
        assertThat(week.audit().check("H1").passed()).isFalse();
        assertThat(week.slot(slot(TUESDAY, 1)).orElseThrow().planned()).satisfies(planned -> {
            assertThat(planned.swaySets()).as("half of two").containsExactly(2);
            assertThat(planned.failureSets()).containsExactly(2);
        });
    }

    @Test
    void a_strict_row_in_the_place_of_the_barbell_row_has_no_sway_sets() {
        StandingWeek week = judged(
                override(slot(TUESDAY, 1), TUESDAY, Role.PRIMARY_ROW, "barbell_row", "seal_row", null, null));
        assertThat(week.slot(slot(TUESDAY, 1)).orElseThrow().planned().swaySets()).isEmpty();
        assertThat(week.audit().check("H4").passed()).isTrue();
    }

    @Test
    void a_top_set_the_coach_has_replaced_breaks_h2() {
        StandingWeek week = judged(override(slot(MONDAY, 1), MONDAY, Role.BASE, "back_squat", "front_squat", null, null));
        assertThat(week.audit().check("H2").passed()).isFalse();
    }

    @Test
    void a_day_skipped_takes_its_rows_from_the_count_and_says_why() {
        StandingWeek week = judged(new Changes(List.of(), List.of(day(FRIDAY, true, null, null))));
        assertThat(week.audit().rowSets()).isEqualTo(9);
        assertThat(codes(week)).contains(Code.DAY_SKIPPED);
        assertThat(week.audit().check("H2").passed()).as("the press is not trained").isFalse();
    }

    @Test
    void a_day_moved_before_the_squats_costs_interference_and_keeps_the_base() {
        StandingWeek before = judged(Changes.NONE);
        StandingWeek week = judged(new Changes(List.of(), List.of(day(TUESDAY, false, MONDAY.plusDays(6), null))));
        assertThat(week.audit().interferenceCost()).as("5 sets of barbell rows the day before Monday").isEqualTo(10);
        assertThat(codes(week)).contains(Code.DAY_MOVED, Code.INTERFERENCE);
        assertThat(week.audit().check("H2").passed()).isTrue();
        assertThat(Warning.between(before.audit(), week.audit())).extracting(Warning::code).containsExactly("INTERFERENCE");
    }

    @Test
    void a_day_is_not_moved_onto_another_one_of_a_new_draft() {
        StandingWeek week = judged(new Changes(List.of(), List.of(day(TUESDAY, false, FRIDAY, null))));
        assertThat(week.days()).extracting(StandingDay::date).containsExactly(MONDAY, TUESDAY, FRIDAY);
        assertThat(week.conflicts()).singleElement().extracting(Conflict::day).isEqualTo(TUESDAY);
    }

    @Test
    void changes_without_a_place_are_conflicts() {
        UUID gone = slot(FRIDAY, 9);
        StandingWeek week = judged(new Changes(
                List.of(change(gone, FRIDAY, Role.ROW, "cable_row", null, 3, null),
                        change(slot(TUESDAY, 3), TUESDAY, Role.ROW, "cable_row", null, 3, null),
                        change(slot(TUESDAY, 2), TUESDAY, Role.ROW, "machine_row", "no_such_row", null, null)),
                List.of(day(MONDAY.plusDays(5), true, null, null))));
        assertThat(week.conflicts()).extracting(Conflict::slotId).containsExactlyInAnyOrder(gone, slot(TUESDAY, 3),
                slot(TUESDAY, 2), null);
        assertThat(week.audit().rowSets()).isEqualTo(17);
    }

    @Test
    void a_station_that_is_gone_makes_a_question_with_the_nearest_substitutes() {
        Set<String> left = WHOLE_GYM.stream().filter(name -> !name.equals("row_machine")).collect(Collectors.toSet());
        StandingWeek week = judged(Weeks.request(left), Changes.NONE, HOME);
        assertThat(week.slot(slot(TUESDAY, 2)).orElseThrow().question()).isEqualTo(new Question(Objection.EQUIPMENT,
                List.of("row_machine"), List.of("chest_supported_row", "seal_row", "cable_row")));
        assertThat(week.audit().check("H5").passed()).isFalse();
        assertThat(codes(week)).contains(Code.OPEN_QUESTION);
    }

    @Test
    void a_slot_under_way_is_no_question() {
        Set<String> left = WHOLE_GYM.stream().filter(name -> !name.equals("row_machine")).collect(Collectors.toSet());
        StandingWeek week = judged(Weeks.request(left), Changes.NONE, new Surroundings(Map.of(), Set.of(slot(TUESDAY, 2))));
        assertThat(week.slot(slot(TUESDAY, 2)).orElseThrow().question()).isNull();
    }

    @Test
    void an_exercise_excluded_since_is_a_question_too() {
        StandingWeek week = judged(Weeks.request(WHOLE_GYM, Set.of("cable_row")), Changes.NONE, HOME);
        assertThat(week.slot(slot(FRIDAY, 2)).orElseThrow().question()).extracting(Question::reason)
                .isEqualTo(Objection.EXCLUDED);
    }

    @Test
    void elsewhere_rows_are_substituted_and_top_sets_are_asked_about() {
        StandingWeek week = judged(Weeks.request(WHOLE_GYM),
                new Changes(List.of(), List.of(day(FRIDAY, false, null, ELSEWHERE))), Weeks.withMachinesElsewhere());
        StandingDay friday = week.days().getLast();
        assertThat(friday.slots()).extracting(slot -> slot.planned().exercise().id()).containsExactly("machine_row",
                "cable_row", "overhead_press");
        assertThat(friday.slots().getLast().question()).isEqualTo(
                new Question(Objection.EQUIPMENT, List.of("barbell", "rack"), List.of()));
        assertThat(week.audit().check("H5").passed()).isFalse();
    }

    @Test
    void a_pair_that_a_change_has_broken_is_no_pair_any_more() {
        GeneratedWeek paired = Weeks.paired();
        Judging judging = new Judging(Weeks.request(WHOLE_GYM), PlanRules.defaults(), HOME);
        UUID row = slot(TUESDAY, 3);
        assertThat(judging.week(paired, Changes.NONE).slot(row).orElseThrow().planned().mode()).isEqualTo(Mode.SUPERSET);
        for (Changes breaking : List.of(override(row, TUESDAY, Role.ROW, "machine_row", "t_bar_row", null, null),
                override(row, TUESDAY, Role.ROW, "machine_row", null, 4, null),
                override(slot(TUESDAY, 2), TUESDAY, Role.BASE, "machine_chest_press", null, 2, null))) {
            StandingWeek week = judging.week(paired, breaking);
            assertThat(week.slot(row).orElseThrow().planned().mode()).isEqualTo(Mode.ROWS_FIRST);
            assertThat(week.audit().minutesAdded()).isGreaterThan(judging.week(paired, Changes.NONE).audit().minutesAdded());
            assertThat(week.audit().check("H8").passed()).isFalse();
        }
    }

    @Test
    void a_week_of_other_row_sets_is_not_said_to_be_the_best() {
        GeneratedWeek week = Weeks.generated();
        GeneratedWeek best = new GeneratedWeek(week.week(), week.priority(), week.requestedPriority(), week.days(), List.of(),
                week.rowSets(), judged(Changes.NONE).audit().score());
        assertThat(new Judging(Weeks.request(WHOLE_GYM), PlanRules.defaults(), HOME).week(best, Changes.NONE).audit()
                .scoreBound()).as("proved").isNull();
        assertThat(judged(new Changes(List.of(), List.of(day(FRIDAY, true, null, null)))).audit().scoreBound())
                .isEqualByComparingTo("100");
    }

    @Test
    void a_ramp_is_still_the_reason_after_the_coach_has_added_a_set() {
        GeneratedWeek ramp = new GeneratedWeek(Weeks.generated().week(), Weeks.generated().priority(),
                Weeks.generated().requestedPriority(), Weeks.generated().days().subList(0, 2),
                List.of(Reason.of(Code.RAMP, "9 row sets this week"), Reason.of(Code.TIME, "9 row sets fit", 40)), 9,
                Weeks.generated().scoreBound());
        StandingWeek week = new Judging(Weeks.request(WHOLE_GYM), PlanRules.defaults(), HOME).week(ramp,
                override(slot(TUESDAY, 2), TUESDAY, Role.ROW, "machine_row", null, 5, null));
        assertThat(codes(week)).contains(Code.RAMP).doesNotContain(Code.TIME);
        assertThat(week.audit().reasons()).filteredOn(reason -> reason.code() == Code.RAMP).extracting(Reason::detail)
                .singleElement().asString().contains("10 row sets");
        assertThat(week.audit().check("H1").passed()).isTrue();
    }

    private static StandingWeek judged(Changes changes) {
        return judged(Weeks.request(WHOLE_GYM), changes, HOME);
    }

    private static StandingWeek judged(WeekRequest request, Changes changes, Surroundings surroundings) {
        return new Judging(request, PlanRules.defaults(), surroundings).week(Weeks.generated(), changes);
    }

    private static List<Code> codes(StandingWeek week) {
        return week.audit().reasons().stream().map(Reason::code).toList();
    }

    private static Changes override(UUID slot, LocalDate day, Role role, String planned, @Nullable String exercise,
            @Nullable Integer sets, @Nullable RepRange range) {
        return new Changes(List.of(change(slot, day, role, planned, exercise, sets, range)), List.of());
    }

    private static SlotChange change(UUID slot, LocalDate day, Role role, String planned, @Nullable String exercise,
            @Nullable Integer sets, @Nullable RepRange range) {
        return new SlotChange(slot, Kind.OVERRIDE, day, role, planned, exercise, sets, range, null, "coach", "a reason");
    }

    private static DayChange day(LocalDate day, boolean skipped, @Nullable LocalDate movedTo, @Nullable UUID gym) {
        return new DayChange(day, skipped, movedTo, gym, "athlete", "a reason");
    }
}
