package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.platform.training.WeightUnit;

class GapsTest {

    @ParameterizedTest(name = "225x5, {0} days off: opens with {1}")
    @CsvSource({ "0,225", "13,225", "14,225", "20,225", "21,210", "34,210", "35,200", "40,200", "62,200", "63,180", "119,180",
            "120,155", "4000,155" })
    void daysOffTakeTheirShareOfTheOpening(int days, String opening) {
        assertThat(openingAfter("225x5", days)).isEqualByComparingTo(opening);
    }

    @ParameterizedTest(name = "225x6 as the last set, {0} days off: opens with {1}")
    @CsvSource({ "13,235", "14,225", "20,225", "21,220" })
    void aRaiseThatWasNotLiftedYetIsNotCarriedOverAFortnight(int days, String opening) {
        assertThat(openingAfter("225x6", days)).isEqualByComparingTo(opening);
    }

    @Test
    void kilogramsRoundDownOnTheirOwnGrid() {
        Track track = Sets.track("4-6", WeightUnit.KG);
        Conditions bar = Sets.conditions(Sets.BAR_KG, "5", "2.5", Policy.LITERAL);
        List<SessionOutcome> outcomes = Sets.fold(track, bar, Sets.session(Sets.MONDAY, bar, "100x5", WeightUnit.KG),
                Sets.session(Sets.MONDAY.plusDays(40), bar, "90x5", WeightUnit.KG)).sessions();

        assertThat(outcomes.get(1).openingLoad()).hasToString("90 kg");
    }

    @Test
    void theReducedLoadIsTheStoredOneFromThenOn() {
        TrackState state = Sets.fold(Sets.ROW, Sets.barbell(), session("225x5", 0), session("200x5", 40)).state().orElseThrow();

        assertThat(Objects.requireNonNull(state.opening()).text()).isEqualTo("200, beat 5");
    }

    @Test
    void theFactorIsAppliedOnce() {
        List<SessionOutcome> outcomes = Sets.fold(Sets.ROW, Sets.barbell(), session("225x5", 0), session("200x5", 40),
                session("200x5", 43)).sessions();

        assertThat(outcomes.get(2).openingLoad()).hasToString("200 lb");
    }

    @Test
    void aSessionInWhichNothingCountsDoesNotEndTheGap() {
        List<SessionOutcome> outcomes = Sets.fold(Sets.ROW, Sets.barbell(), session("225x5", 0), session("135x5:warm_up", 40),
                session("200x5", 41)).sessions();

        assertThat(outcomes.get(1).openingLoad()).hasToString("200 lb");
        assertThat(outcomes.get(2).openingLoad()).hasToString("200 lb");
    }

    @Test
    void anExposureInAnotherRangeEndsTheGapFromTheNextDayOn() {
        TrackSession first = session("225x5", 0);
        TrackSession later = session("225x5", 40);

        assertThat(opening(first, later, 40)).isEqualTo("200 lb");
        assertThat(opening(first, later, 39)).isEqualTo("225 lb");
    }

    @Test
    void aPlannedDeloadLeavesTheStoredLoad() {
        TrackState state = Sets.fold(Sets.ROW, Sets.barbell(), session("235x5", 0), session("210x5:deload", 7)).state()
                .orElseThrow();

        assertThat(Objects.requireNonNull(state.opening()).load()).hasToString("235 lb");
    }

    @Test
    void theStateListsTheOpeningsAfterEveryGap() {
        TrackState state = Sets.fold(Sets.ROW, Sets.barbell(), session("225x6", 0)).state().orElseThrow();

        assertThat(state.after()).extracting(LaterOpening::days, LaterOpening::text).containsExactly(
                org.assertj.core.api.Assertions.tuple(14, "225, at least 4"),
                org.assertj.core.api.Assertions.tuple(21, "220, at least 4"),
                org.assertj.core.api.Assertions.tuple(35, "210, at least 4"),
                org.assertj.core.api.Assertions.tuple(63, "185, at least 4"),
                org.assertj.core.api.Assertions.tuple(120, "160, at least 4"));
        assertThat(state.lastExposure()).isEqualTo(Sets.MONDAY);
    }

    @Test
    void whatTheStateSaysAboutAGapIsWhatASessionAfterItOpensWith() {
        TrackSession first = session("225x6 235x4 235x3", 0);
        for (LaterOpening later : Sets.fold(Sets.ROW, Sets.barbell(), first).state().orElseThrow().after()) {
            List<SessionOutcome> outcomes = Sets.fold(Sets.ROW, Sets.barbell(), first, session("45x4", later.days()))
                    .sessions();

            assertThat(outcomes.get(1).openingLoad()).isEqualTo(later.load());
        }
    }

    @Test
    void anEmptyBarStaysAnEmptyBar() {
        assertThat(openingAfter("45x5", 200)).isEqualByComparingTo("45");
    }

    private static String opening(TrackSession first, TrackSession later, int otherRangeOn) {
        var exposures = new TreeSet<LocalDate>(List.of(Sets.MONDAY, Sets.MONDAY.plusDays(otherRangeOn)));
        return String.valueOf(TrackFold.fold(Sets.ROW, List.of(first, later), exposures, Sets.barbell()).sessions().get(1)
                .openingLoad());
    }

    private static java.math.BigDecimal openingAfter(String sets, int days) {
        SessionOutcome outcome = Sets.fold(Sets.ROW, Sets.barbell(), session(sets, 0), session("45x4", days)).sessions().get(1);
        return Objects.requireNonNull(outcome.openingLoad()).value();
    }

    private static TrackSession session(String sets, int day) {
        return Sets.session(Sets.MONDAY.plusDays(day), Sets.barbell(), sets);
    }
}
