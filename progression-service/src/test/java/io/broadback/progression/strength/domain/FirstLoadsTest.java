package io.broadback.progression.strength.domain;

import static io.broadback.platform.training.Technique.STRICT;
import static io.broadback.platform.training.Technique.SWAY;
import static io.broadback.progression.strength.domain.Lifts.BAR_KG;
import static io.broadback.progression.strength.domain.Lifts.BAR_LB;
import static io.broadback.progression.strength.domain.Lifts.lift;
import static io.broadback.progression.strength.domain.Lifts.pounds;
import static io.broadback.progression.strength.domain.Lifts.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.FirstLoad.Method;
import io.broadback.progression.strength.domain.Known.RecentSet;
import io.broadback.progression.strength.domain.Known.RelatedTrack;

/** The load of a track without history (3.13, a to c). */
class FirstLoadsTest {
    private static final RelatedTrack BARBELL_ROW = related("barbell_row", "235x4@2");

    @ParameterizedTest(name = "{0} for {1}: {2} for {3} reps")
    @CsvSource({ "225x5@2,4-6,215,5", "225x5@2,8-10,190,9", "225x5@2,10-15,175,12", "225x5,4-6,200,5", "225x1,3-6,180,4",
            "45x5@2,15-20,45,17" })
    void a_recent_set_gives_the_load_for_the_middle_of_the_range_with_three_in_reserve(String set, String range, String load,
            int reps) {
        assertThat(first(track("barbell_row", range, BAR_LB), new Known(recent(STRICT, set), null, List.of())))
                .contains(new FirstLoad(Method.RECENT_SET, pounds(load), reps));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "t_bar_row,180", "seal_row,150", "chest_supported_row,50", "single_arm_dumbbell_row,70" })
    void a_related_track_gives_a_tenth_less_than_the_usual_ratio_for_the_bottom_of_the_range(String exercise, String load) {
        // 235 x .717 (8 reps, 3 in reserve) / .837 (4 reps, 2 in reserve) = 201.3; x ratio x .9
        assertThat(first(track(exercise, "6-10", BAR_LB), new Known(null, null, List.of(BARBELL_ROW))))
                .contains(new FirstLoad(Method.RELATED_TRACK, pounds(load), 6));
    }

    @ParameterizedTest(name = "from {0} to {1}: {2}")
    @CsvSource({ "seal_row,barbell_row,20/17", "t_bar_row,seal_row,17/20", "single_arm_dumbbell_row,chest_supported_row,3/4" })
    void ratios_lead_from_any_of_the_rows_to_any_other(String from, String to, String ratio) {
        assertThat(TransferRatios.DEFAULT.between(from, to)).map(Fraction::toString).contains(ratio);
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({ "barbell_row,machine_row", "machine_row,barbell_row", "machine_row,cable_row", "cable_row,machine_row",
            "barbell_row,barbell_row" })
    void nothing_transfers_to_or_from_machines_and_cables(String from, String to) {
        Known known = new Known(null, null, List.of(related(from, "100x8@2")));

        assertThat(TransferRatios.DEFAULT.between(from, to)).isEmpty();
        assertThat(first(track(to, "6-10", BAR_LB), known)).map(FirstLoad::method).contains(Method.RAMP);
    }

    @Test
    void of_several_related_tracks_the_barbell_row_is_taken() {
        Known known = new Known(null, null,
                List.of(related("chest_supported_row", "100x8@2"), related("t_bar_row", "90x8@2"), BARBELL_ROW));

        assertThat(first(track("seal_row", "6-10", BAR_LB), known)).map(FirstLoad::load).contains(pounds("150"));
    }

    @Test
    void a_related_track_that_tells_no_single_is_passed_over() {
        Known known = new Known(null, null, List.of(related("barbell_row", "100x20"), related("t_bar_row", "235x4@2")));

        assertThat(first(track("seal_row", "6-10", BAR_LB), known)).map(FirstLoad::load).contains(pounds("150"));
    }

    @ParameterizedTest(name = "strict {0}")
    @CsvSource({ "235", "236.5" })
    void a_sway_track_starts_at_the_strict_load_as_it_is(String strict) {
        assertThat(first(swaying("4-6"), new Known(null, pounds(strict), List.of(BARBELL_ROW))))
                .contains(new FirstLoad(Method.RELATED_TRACK, pounds(strict), 4));
    }

    @Test
    void a_strict_track_does_not_start_from_itself() {
        assertThat(first(track("barbell_row", "4-6", BAR_LB), new Known(null, pounds("235"), List.of())))
                .map(FirstLoad::method).contains(Method.RAMP);
    }

    @ParameterizedTest(name = "a {0} set for a {1} track: {2}")
    @CsvSource({ "STRICT,STRICT,RECENT_SET", "SWAY,SWAY,RECENT_SET", "SWAY,STRICT,RAMP", "STRICT,SWAY,RAMP" })
    void a_recent_set_speaks_for_its_own_technique(Technique done, Technique wanted, Method method) {
        NewTrack track = new NewTrack("barbell_row", wanted, Lifts.range("4-6"), WeightUnit.LB, BAR_LB);

        assertThat(first(track, new Known(recent(done, "225x5@2"), null, List.of()))).map(FirstLoad::method)
                .contains(method);
    }

    @Test
    void what_is_known_in_the_other_unit_finds_nothing() {
        NewTrack kilograms = new NewTrack("seal_row", SWAY, Lifts.range("4-6"), WeightUnit.KG, BAR_KG);
        Known pounds = new Known(recent(SWAY, "225x5@2"), pounds("235"), List.of(BARBELL_ROW));

        assertThat(first(kilograms, pounds)).contains(new FirstLoad(Method.RAMP, Load.of(20, WeightUnit.KG), 6));
    }

    @Test
    void a_recent_set_past_twelve_possible_reps_tells_nothing() {
        Known known = new Known(recent(STRICT, "100x11@2"), null, List.of(BARBELL_ROW));

        assertThat(first(track("seal_row", "6-10", BAR_LB), known)).map(FirstLoad::method)
                .contains(Method.RELATED_TRACK);
    }

    @ParameterizedTest(name = "{0}: {1} for {2} reps")
    @CsvSource({ "4-6,45,6", "8-10,45,10" })
    void without_anything_known_a_ramp_begins_at_the_lightest_load(String range, String load, int reps) {
        assertThat(first(track("barbell_row", range, BAR_LB), Known.NOTHING))
                .contains(new FirstLoad(Method.RAMP, pounds(load), reps));
    }

    @Test
    void where_nothing_can_be_loaded_there_is_no_first_load() {
        Known known = new Known(recent(STRICT, "225x5@2"), null, List.of(BARBELL_ROW));

        assertThat(first(track("seal_row", "4-6", Lifts.NOTHING), known)).isEmpty();
    }

    @Test
    void a_load_that_lies_on_the_grid_exactly_is_not_rounded_away() {
        // 225 / .863 (5 reps) x .863 (2 reps, 3 in reserve)
        assertThat(first(track("barbell_row", "2-2", BAR_LB), new Known(recent(STRICT, "225x5"), null, List.of())))
                .map(FirstLoad::load).contains(pounds("225"));
    }

    @Test
    void a_chain_may_have_its_own_ratios() {
        TransferRatios ratios = new TransferRatios(Map.of("barbell_row", BigDecimal.ONE, "machine_row", BigDecimal.ONE));

        assertThat(new FirstLoads(track("machine_row", "6-10", BAR_LB), ratios)
                .choose(new Known(null, null, List.of(BARBELL_ROW)))).map(FirstLoad::load).contains(pounds("180"));
        assertThatThrownBy(() -> new TransferRatios(Map.of("machine_row", BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("not 0 for machine_row");
    }

    @Test
    void broken_down_sets_have_no_track() {
        assertThatThrownBy(
                () -> new NewTrack("barbell_row", Technique.BREAKDOWN, Lifts.range("4-6"), WeightUnit.LB, BAR_LB))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("breakdown");
    }

    private static Optional<FirstLoad> first(NewTrack track, Known known) {
        return new FirstLoads(track, TransferRatios.DEFAULT).choose(known);
    }

    private static NewTrack swaying(String range) {
        return new NewTrack("barbell_row", SWAY, Lifts.range(range), WeightUnit.LB, BAR_LB);
    }

    private static RecentSet recent(Technique technique, String set) {
        return new RecentSet(technique, lift(set).load(), lift(set).effort());
    }

    private static RelatedTrack related(String exercise, String set) {
        return new RelatedTrack(exercise, lift(set).load(), lift(set).effort());
    }
}
