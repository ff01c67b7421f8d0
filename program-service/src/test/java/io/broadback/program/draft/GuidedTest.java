package io.broadback.program.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.event.progression.GuidanceValue.Change;
import io.broadback.platform.event.progression.GuidanceValue.DeloadCall;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.draft.domain.BlockNumbers;
import io.broadback.program.week.PreviewRequest.AthleteValue;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.domain.IsoWeek;
import io.broadback.program.week.domain.Level;
import io.broadback.program.week.domain.Reason;
import io.broadback.program.week.domain.Reason.Code;
import io.broadback.program.week.domain.Zone;
import io.broadback.program.week.domain.ZoneMove;

class GuidedTest {
    private static final IsoWeek WEEK = IsoWeek.parse("2026-W49");
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final BlockNumbers NUMBERS = new BlockNumbers(3, 15);

    @ParameterizedTest(name = "called on {0}, a deload the week before: {1}: week {2} of the block")
    @CsvSource({ "2026-11-23,false,6", "2026-11-29,false,6", "2026-11-22,false,3", "2026-11-30,false,3",
            "2026-11-29,true,3" })
    void a_call_of_the_seven_days_before_makes_the_week_a_deload_unless_one_was_just_done(LocalDate on, boolean deloaded,
            int blockWeek) {
        Guided guided = Guided.of(WEEK, NUMBERS, deloaded, athlete(null), calls(on));

        assertThat(guided.numbers()).isEqualTo(new BlockNumbers(blockWeek, 15));
        assertThat(guided.reasons().stream().map(Reason::code).toList())
                .isEqualTo(blockWeek == 6 ? List.of(Code.DELOAD_CALLED) : List.of());
    }

    @Test
    void a_deload_by_plan_needs_no_call() {
        Guided guided = Guided.of(WEEK, new BlockNumbers(6, 15), false, athlete(null), calls(MONDAY.minusDays(1)));

        assertThat(guided.numbers()).isEqualTo(new BlockNumbers(6, 15));
        assertThat(guided.reasons()).isEmpty();
    }

    @ParameterizedTest(name = "{0} row sets now, {1} proposed: basis {2}")
    @CsvSource({ "15,17,17", "17,17,17", "8,10,8", "6,10,8", "13,15,13", "18,17,18" })
    void more_row_sets_are_the_basis_that_the_ramp_makes_them_from(int now, int proposed, int basis) {
        Change more = change("ADD_ROW_SETS", null, null, proposed, MONDAY.minusDays(3), "OPEN");

        Guided guided = Guided.of(WEEK, new BlockNumbers(3, now), false, athlete(null), changes(more));

        assertThat(guided.numbers()).isEqualTo(new BlockNumbers(3, basis));
        assertThat(guided.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(Code.PLAN_CHANGED);
            assertThat(reason.detail()).contains("accepted on 2026-11-27", "reviewed on 2026-12-18", "hypothesis");
        });
    }

    @ParameterizedTest(name = "started {0}, {1}: in force {2}")
    @CsvSource({ "2026-11-30,OPEN,true", "2026-12-01,OPEN,false", "2026-10-19,OPEN,true", "2026-10-18,OPEN,false",
            "2026-09-01,SUCCEEDED,true" })
    void a_change_is_made_from_the_monday_after_until_it_would_have_failed(LocalDate started, String outcome,
            boolean inForce) {
        Change stronger = change("STRONGER_MODE", "ROWS_FIRST", "OWN_DAY", null, started, outcome);

        Guided guided = Guided.of(WEEK, NUMBERS, false, athlete(null), changes(stronger));

        assertThat(guided.athlete().priority()).isEqualTo(inForce ? Priority.OWN_DAY : Priority.ROWS_FIRST);
    }

    @Test
    void a_mode_or_primary_row_the_coach_has_set_since_wins() {
        Change mode = change("STRONGER_MODE", "SUPERSET", "ROWS_FIRST", null, MONDAY.minusDays(2), "OPEN");
        Change primary = change("SWAP_PRIMARY_ROW", "barbell_row", "seal_row", null, MONDAY.minusDays(2), "OPEN");

        assertThat(Guided.of(WEEK, NUMBERS, false, athlete("t_bar_row"), changes(mode, primary)))
                .isEqualTo(Guided.unguided(NUMBERS, athlete("t_bar_row")));
        AthleteValue swapped = Guided.of(WEEK, NUMBERS, false, athlete("barbell_row"), changes(primary)).athlete();
        assertThat(swapped.primaryRow()).isEqualTo("seal_row");
        assertThat(swapped.primaryRowSince()).isEqualTo(MONDAY.minusDays(2));
    }

    @Test
    void a_secondary_row_that_is_swapped_is_left_out_and_replaced_while_that_is_tried() {
        Change swap = change("SWAP_SECONDARY_ROW", "cable_row", "machine_row", null, MONDAY.minusDays(2), "OPEN");

        Guided guided = Guided.of(WEEK, NUMBERS, false, athlete(null), changes(swap));

        assertThat(guided.athlete().excludedExercises()).containsExactly("cable_row");
        assertThat(guided.swaps()).containsExactly(Map.entry("cable_row", "machine_row"));
    }

    @Test
    void sets_move_to_another_zone_also_once_that_has_brought_a_result() {
        Change move = new Change(new UUID(0, 3), 2, "MOVE_ZONE", "barbell_row", "a hypothesis", MONDAY.minusDays(60),
                MONDAY.minusDays(39), "low", "mid", null, 2, "SUCCEEDED");

        assertThat(Guided.of(WEEK, NUMBERS, false, athlete(null), changes(move)).zoneMove())
                .contains(new ZoneMove(Zone.LOW, Zone.MID, 2));
    }

    @Test
    void an_accepted_deload_is_the_first_week_after_and_no_other() {
        Change deload = change("DELOAD", null, null, 8, MONDAY.minusDays(4), "OPEN");

        assertThat(Guided.of(WEEK, NUMBERS, false, athlete(null), changes(deload)).numbers().blockWeek()).isEqualTo(6);
        assertThat(Guided.of(WEEK.plusWeeks(1), NUMBERS, false, athlete(null), changes(deload)).numbers()).isEqualTo(NUMBERS);
    }

    @Test
    void without_guidance_nothing_changes() {
        assertThat(Guided.of(WEEK, NUMBERS, false, athlete(null), null))
                .isEqualTo(Guided.unguided(NUMBERS, athlete(null)));
    }

    private static AthleteValue athlete(@Nullable String primaryRow) {
        return new AthleteValue(Level.INTERMEDIATE, WeightUnit.LB, Priority.ROWS_FIRST, List.of(), List.of(), primaryRow, null,
                false, null, null, 75, null);
    }

    private static GuidanceValue calls(LocalDate on) {
        return new GuidanceValue(1, new UUID(0, 1), new UUID(0, 2), List.of(), List.of(new DeloadCall("PAIN", on, "Pain")), 1);
    }

    private static GuidanceValue changes(Change... changes) {
        return new GuidanceValue(1, new UUID(0, 1), new UUID(0, 2), List.of(changes), List.of(), 1);
    }

    private static Change change(String kind, @Nullable String from, @Nullable String to, @Nullable Integer rowSets,
            LocalDate started, String outcome) {
        return new Change(new UUID(0, 3), 1, kind, "barbell_row", "a hypothesis", started, started.plusDays(21), from, to,
                rowSets, null, outcome);
    }
}
