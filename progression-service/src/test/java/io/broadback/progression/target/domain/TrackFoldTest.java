package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;

import org.junit.jupiter.api.Test;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;

class TrackFoldTest {

    @Test
    void editingMondaysMissedSetMovesTheOpening() {
        assertThat(opening(Sets.barbell(), session("225x6 235x3", 0))).isEqualTo("230, at least 4");
        assertThat(opening(Sets.barbell(), session("225x6 235x6", 0))).isEqualTo("245, at least 4");
    }

    @Test
    void aWarmUpDoesNotReplaceTheNextSet() {
        TrackState state = state(session("225x6", 0), session("135x5:warm_up", 2));

        assertThat(state.nextSet()).isEqualTo(new NextSet(Sets.ROW.load(new java.math.BigDecimal("235")), 4, Direction.RAISE,
                Reason.TOP_OF_RANGE, "235, at least 4"));
    }

    @Test
    void oneExerciseKeepsATrackForEachRange() {
        Track light = Sets.track("8-10", WeightUnit.LB);

        assertThat(opening(Sets.barbell(), session("225x6", 0))).isEqualTo("235, at least 4");
        assertThat(Objects.requireNonNull(Sets.fold(light, Sets.barbell(), session("185x9", 3)).state().orElseThrow().opening())
                .text()).isEqualTo("185, beat 9");
    }

    @Test
    void onlyTheFirstTwoSessionsCalibrate() {
        TrackState first = state(session("225x9", 0));
        TrackState third = state(session("225x5", 0), session("225x5", 3), session("225x9", 7));

        assertThat(first.nextSet().load()).hasToString("245 lb");
        assertThat(first.calibrating()).isTrue();
        assertThat(third.nextSet().load()).hasToString("235 lb");
        assertThat(third.calibrating()).isFalse();
    }

    @Test
    void afterNineWeeksOffTwoSessionsCalibrateAgain() {
        TrackState state = state(session("225x5", 0), session("225x5", 3), session("180x9", 70));

        assertThat(state.nextSet().load()).hasToString("200 lb");
        assertThat(state.calibrating()).isTrue();
    }

    @Test
    void anOpeningEarnedElsewhereIsRoundedDownToTheHomeGym() {
        Conditions home = Sets.conditions(LoadGrid.of(Sets.decimals("200 220 240")), "10", "5", Policy.LITERAL);

        TrackState state = Sets.fold(Sets.ROW, home, session("225x6", 0)).state().orElseThrow();

        assertThat(state.nextSet().load()).hasToString("235 lb");
        assertThat(Objects.requireNonNull(state.opening()).text()).isEqualTo("220, at least 4");
        assertThat(state.after()).extracting(LaterOpening::load).hasToString("[220 lb, 220 lb, 200 lb, 200 lb, 200 lb]");
    }

    @Test
    void aLoadLiftedAtHomeBetweenTwoLoadsOfTheGridStays() {
        assertThat(opening(Sets.barbell(), session("227x5", 0))).isEqualTo("227, beat 5");
    }

    @Test
    void aHomeGymThatCannotLoadTheExerciseSaysSo() {
        Conditions home = new Conditions(Equipment.NONE, StepSize.of("10", "5"), Policy.LITERAL, true);

        Opening opening = Objects.requireNonNull(
                Sets.fold(Sets.ROW, home, session("225x6", 0)).state().orElseThrow().opening());

        assertThat(opening.reason()).isEqualTo(Reason.NOT_LOADABLE);
        assertThat(opening.load()).hasToString("235 lb");
    }

    @Test
    void aHomeGymThatIsTooHeavyNamesWhatItHas() {
        Conditions home = Sets.conditions(LoadGrid.of(Sets.decimals("245 300")), "10", "5", Policy.LITERAL);

        Opening opening = Objects.requireNonNull(
                Sets.fold(Sets.ROW, home, session("225x6", 0)).state().orElseThrow().opening());

        assertThat(opening.reason()).isEqualTo(Reason.NOT_LOADABLE);
        assertThat(opening.load()).hasToString("235 lb");
        assertThat(opening.nearest()).hasToString("[245 lb]");
    }

    @Test
    void aTrackOfExtraSetsOnlyHasANextSetButNoOpening() {
        TrackState state = state(session("225x6+", 0));

        assertThat(state.nextSet().load()).hasToString("235 lb");
        assertThat(state.opening()).isNull();
        assertThat(state.after()).isEmpty();
    }

    @Test
    void aTrackWithoutSetsThatCountHasNoState() {
        assertThat(Sets.fold(Sets.ROW, Sets.barbell(), session("225x6:warm_up", 0)).state()).isEmpty();
        assertThat(Sets.fold(Sets.ROW, Sets.barbell()).state()).isEmpty();
    }

    private static String opening(Conditions home, TrackSession... sessions) {
        return Objects.requireNonNull(Sets.fold(Sets.ROW, home, sessions).state().orElseThrow().opening()).text();
    }

    private static TrackState state(TrackSession... sessions) {
        return Sets.fold(Sets.ROW, Sets.barbell(), sessions).state().orElseThrow();
    }

    private static TrackSession session(String sets, int day) {
        return Sets.session(Sets.MONDAY.plusDays(day), Sets.barbell(), sets);
    }
}
