package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.day;
import static io.broadback.progression.plateau.domain.Histories.exercise;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.plateau.domain.ComplianceCheck.Kind;
import io.broadback.progression.plateau.domain.ComplianceCheck.State;
import io.broadback.progression.plateau.domain.Proposal.Nothing.Why;

class InvalidValuesTest {
    private static final IsoWeek WEEK = IsoWeek.of(day(0));
    private static final Load LOAD = Load.of(225, WeightUnit.LB);
    private static final Fall FALL = new Fall(BigDecimal.valueOf(100), BigDecimal.valueOf(95));

    @ParameterizedTest(name = "{0}")
    @MethodSource("invalidValues")
    void an_invalid_value_is_refused_by_name(String offending, ThrowingCallable construction) {
        assertThatIllegalArgumentException().isThrownBy(construction).withMessageContaining(offending);
    }

    static Stream<Arguments> invalidValues() {
        return Stream.of(
                refused("2026-08-04", () -> new IsoWeek(day(1))),
                refused("-1 of 5", () -> new Share(-1, 5)),
                refused("1 of -5", () -> new Share(1, -5)),
                refused("sets near failure than there were: 6 of 5",
                        () -> new WeekHistory(WEEK, Phase.LOADING, new Share(6, 5), new Share(6, 5), Share.UNKNOWN)),
                refused("sessions with rows first than there were: 3 of 2",
                        () -> new WeekHistory(WEEK, Phase.LOADING, Share.UNKNOWN, Share.UNKNOWN, new Share(3, 2))),
                refused("2026-W32", () -> new TrainingWeeks(List.of(week(), week()))),
                refused("' '", () -> new TrackId(" ")),
                refused("''", () -> new ExerciseId("")),
                refused("-1", () -> exposure(LOAD, -1, null)),
                refused("101", () -> exposure(LOAD, 101, null)),
                refused("not 0", () -> exposure(LOAD, 5, BigDecimal.ZERO)),
                refused("225 lb", () -> new TrackHistory(new TrackId("row"),
                        List.of(exposure(LOAD, 5, null), exposure(Load.of(100, WeightUnit.KG), 5, null)))),
                refused("2 and 30", () -> new FlatWindow(day(0), null, 2, 30)),
                refused("3 and 20", () -> new FlatWindow(day(0), null, 3, 20)),
                refused("2026-08-05", () -> new FlatWindow(day(0), day(2), 3, 21)),
                refused("96 is not 5 % under 100", () -> new Fall(BigDecimal.valueOf(100), BigDecimal.valueOf(96))),
                refused("[]", () -> new Verdict.Progressing(day(0), Set.of())),
                refused("0 exposures and 0 days", () -> new Verdict.TooEarly(0, 0)),
                refused("-1 exposures", () -> new Verdict.TooEarly(-1, 5)),
                refused("-5 days", () -> new Verdict.TooEarly(1, -5)),
                refused("EFFORT", () -> new ComplianceCheck(Kind.EFFORT, State.MET, " ")),
                refused("-1/7/4", () -> new ZoneSets(-1, 7, 4)),
                refused("4/-1/4", () -> new ZoneSets(4, -1, 4)),
                refused("4/7/-1", () -> new ZoneSets(4, 7, -1)),
                refused("21", () -> facts(21)),
                refused("not 0", () -> facts(0)),
                refused("seal_row", () -> new Rows(exercise("barbell_row"), List.of(exercise("seal_row")),
                        List.of(exercise("seal_row")))),
                refused("barbell_row", () -> new Rows(exercise("barbell_row"), List.of(exercise("barbell_row")), List.of())),
                refused("[]", () -> new Proposal.ExecuteThePlan(List.of())),
                refused("MET", () -> new Proposal.ExecuteThePlan(Histories.COMPLIANT.checks())),
                refused("from 19 to 21", () -> new Proposal.AddRowSets(19, 21)),
                refused("from 15 to 15", () -> new Proposal.AddRowSets(15, 15)),
                refused("from -1 to 1", () -> new Proposal.AddRowSets(-1, 1)),
                refused("2 from LOW to LOW", () -> new Proposal.MoveZone(Zone.LOW, Zone.LOW, 2)),
                refused("0 from LOW to MID", () -> new Proposal.MoveZone(Zone.LOW, Zone.MID, 0)),
                refused("seal_row again",
                        () -> new Proposal.SwapSecondaryRow(exercise("seal_row"), exercise("seal_row"))),
                refused("barbell_row again",
                        () -> new Proposal.SwapPrimaryRow(exercise("barbell_row"), exercise("barbell_row"))),
                refused("-1", () -> new Proposal.Deload(-1)),
                refused("not SUPERSET", () -> new Proposal.StrongerMode(Mode.OWN_DAY, Mode.SUPERSET)),
                refused("TOO_EARLY", () -> new Proposal.Nothing(Why.TOO_EARLY, "")),
                refused("' '", () -> new Outcome.Declined(" ")),
                refused("''", () -> experiment(Rung.DELOAD, "", null, day(21), new Outcome.Open())),
                refused("ADD_ROW_SETS with null", () -> experiment(Rung.ADD_ROW_SETS, "It helps.", null, day(21),
                        new Outcome.Open())),
                refused("DELOAD with 17", () -> experiment(Rung.DELOAD, "It helps.", 17, day(21), new Outcome.Open())),
                refused("2026-08-23", () -> experiment(Rung.DELOAD, "It helps.", null, day(20), new Outcome.Open())),
                refused("2026-08-23", () -> experiment(Rung.DELOAD, "It helps.", null, day(21),
                        new Outcome.Failed(day(20)))),
                refused("-1 sets", () -> new DeloadPrescription(-1, LOAD, LOAD)),
                refused("225 lb before 220 lb", () -> new DeloadPrescription(2, LOAD, Load.of(220, WeightUnit.LB))),
                refused("225 lb before 300 kg", () -> new DeloadPrescription(2, LOAD, Load.of(300, WeightUnit.KG))),
                refused("not 5", () -> new DeloadPlan.NotYet(5)),
                refused("not -1", () -> new DeloadPlan.NotYet(-1)),
                refused("after 4", () -> new DeloadPlan.Due(4)),
                refused("TrackFall", () -> new DeloadTrigger.FallingEstimates(
                        List.of(new DeloadTrigger.TrackFall(new TrackId("row"), day(0), FALL)))),
                refused("from 2026-08-04 to 2026-08-03",
                        () -> new DeloadTrigger.BelowRangeInARow(new TrackId("row"), day(1), day(0))),
                refused("[row, row]", () -> new DeloadFacts(List.of(Histories.track("row", "")),
                        List.of(Histories.track("row", "")), TrainingWeeks.NONE, Set.of())));
    }

    @ParameterizedTest(name = "{0} lies in {1}")
    @CsvSource({ "2026-01-01, 2026-W01", "2024-12-30, 2025-W01", "2027-01-03, 2026-W53", "2026-11-27, 2026-W48" })
    void a_week_is_written_as_iso_writes_it(LocalDate day, String week) {
        assertThat(IsoWeek.of(day)).hasToString(week);
    }

    @ParameterizedTest(name = "4.3: {0}-{1} is {2}")
    @CsvSource({ "4, 6, LOW", "3, 3, LOW", "5, 7, LOW", "5, 8, MID", "6, 10, MID", "8, 12, MID", "10, 11, HIGH",
            "10, 15, HIGH" })
    void the_zone_follows_from_the_midpoint(int bottom, int top, Zone zone) {
        assertThat(Zone.of(new RepRange(bottom, top))).isEqualTo(zone);
    }

    @Test
    void estimates_that_differ_in_zeros_only_are_the_same() {
        assertThat(exposure(LOAD, 5, new BigDecimal("262.50"))).isEqualTo(exposure(LOAD, 5, new BigDecimal("262.5")));
    }

    private static Arguments refused(String offending, ThrowingCallable construction) {
        return arguments(offending, construction);
    }

    private static Exposure exposure(Load load, int reps, @Nullable BigDecimal estimatedMax) {
        return new Exposure(day(0), Phase.LOADING, load, reps, false, estimatedMax);
    }

    private static WeekHistory week() {
        return new WeekHistory(WEEK, Phase.LOADING, Share.UNKNOWN, Share.UNKNOWN, Share.UNKNOWN);
    }

    private static LadderFacts facts(int ceiling) {
        return new LadderFacts(new ZoneSets(4, 7, 4), Zone.LOW, ceiling, Mode.MIX, Histories.rows(), false);
    }

    private static Experiment experiment(Rung rung, String hypothesis, @Nullable Integer rowSets, LocalDate reviewOn,
            Outcome outcome) {
        return new Experiment(rung, hypothesis, rowSets, day(0), reviewOn, outcome);
    }
}
