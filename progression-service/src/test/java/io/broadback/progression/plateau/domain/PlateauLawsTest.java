package io.broadback.progression.plateau.domain;

import static io.broadback.progression.plateau.domain.Histories.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.plateau.domain.Proposal.AddRowSets;
import io.broadback.progression.plateau.domain.Proposal.Change;
import io.broadback.progression.plateau.domain.Proposal.Nothing;
import io.broadback.progression.plateau.domain.Verdict.Progressing;
import io.broadback.progression.plateau.domain.Verdict.Stalled;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class PlateauLawsTest {
    private static final int TODAY = 120;
    private static final int LAST_DAY = 280;

    @Property
    void the_order_of_exposures_and_weeks_does_not_matter(@ForAll("exposures") List<Exposure> exposures,
            @ForAll("weeks") List<WeekHistory> weeks, @ForAll @IntRange(max = TODAY) int today, @ForAll Random random) {
        List<Exposure> shuffledExposures = shuffled(exposures, random);
        List<WeekHistory> shuffledWeeks = shuffled(weeks, random);

        ResultChart chart = chart(exposures, weeks, today);
        ResultChart other = chart(shuffledExposures, shuffledWeeks, today);

        assertThat(other.sessions()).isEqualTo(chart.sessions());
        assertThat(other.weeks()).isEqualTo(chart.weeks());
        assertThat(PlateauRule.judge(other)).isEqualTo(PlateauRule.judge(chart));
        assertThat(Compliance.of(new TrainingWeeks(shuffledWeeks), Parity.HELD, day(today)))
                .isEqualTo(Compliance.of(new TrainingWeeks(weeks), Parity.HELD, day(today)));
    }

    @Property
    void a_gain_gives_no_proposal(@ForAll("exposures") List<Exposure> exposures, @ForAll("weeks") List<WeekHistory> weeks,
            @ForAll("compliances") Compliance compliance, @ForAll("facts") LadderFacts facts) {
        List<Exposure> withGain = new ArrayList<>(exposures);
        withGain.add(Histories.exposure("0:150x5"));
        withGain.add(Histories.exposure((TODAY + 7) + ":400x5"));
        List<WeekHistory> loading = weeks.stream().filter(WeekHistory::isLoading).toList();

        Verdict verdict = PlateauRule.judge(chart(withGain, loading, TODAY + 7));
        Proposal proposal = Ladder.propose(verdict, compliance, Experiments.NONE, facts, day(TODAY + 7));

        assertThat(verdict).isInstanceOf(Progressing.class);
        assertThat(proposal).isInstanceOf(Nothing.class);
    }

    @Property
    void a_stall_has_3_exposures_and_21_days_and_no_gain_in_them(@ForAll("exposures") List<Exposure> exposures,
            @ForAll("weeks") List<WeekHistory> weeks, @ForAll @IntRange(max = TODAY) int today) {
        ResultChart chart = chart(exposures, weeks, today);

        if (PlateauRule.judge(chart) instanceof Stalled stalled) {
            LocalDate since = stalled.window().since();
            assertThat(chart.countedAfter(since)).hasSizeGreaterThanOrEqualTo(3);
            assertThat(since.plusDays(21)).isBeforeOrEqualTo(day(today));
            assertThat(chart.hasGainFrom(since.plusDays(1))).isFalse();
        }
    }

    @Property
    void marking_more_weeks_as_rest_never_makes_the_window_longer(@ForAll("exposures") List<Exposure> exposures,
            @ForAll("weeks") List<WeekHistory> weeks, @ForAll @IntRange(max = TODAY) int since) {
        List<WeekHistory> rested = weeks.stream().map(week -> new WeekHistory(week.week(), Phase.LAYOFF, week.rowSets(),
                week.nearFailure(), week.rowsFirst())).toList();

        assertThat(chart(exposures, rested, TODAY).daysAfter(day(since)))
                .isBetween(0, chart(exposures, weeks, TODAY).daysAfter(day(since)));
    }

    @Property
    void rung_1_never_passes_20_nor_adds_more_than_a_fifth(@ForAll("facts") LadderFacts facts) {
        Proposal proposal = Ladder.propose(Histories.flat(), Histories.COMPLIANT, Experiments.NONE, facts, day(24));

        if (proposal instanceof AddRowSets more) {
            assertThat(more.from()).isEqualTo(facts.zones().total());
            assertThat(more.to()).isBetween(more.from() + 1, Math.min(more.from() + 2, facts.rowSetCeiling()));
            assertThat(5 * (more.to() - more.from())).isLessThanOrEqualTo(more.from());
        }
    }

    @Property(tries = 100)
    void there_are_never_two_open_experiments_and_the_rung_never_falls(@ForAll("exposures") List<Exposure> exposures,
            @ForAll("facts") LadderFacts facts, @ForAll Random random) {
        TrackHistory track = new TrackHistory(new TrackId("row"), spread(exposures));
        Experiments experiments = Experiments.NONE;
        List<Integer> round = new ArrayList<>();
        for (int today = 0; today <= LAST_DAY; today++) {
            ResultChart chart = ResultChart.of(track, TrainingWeeks.NONE, experiments, day(today));
            experiments = experiments.reviewed(chart);
            if (chart.hasGainFrom(day(today))) {
                round.clear();
            }
            Compliance compliance = random.nextInt(5) == 0 ? Histories.compliance("1/2", "0/0", "0/0", Parity.UNKNOWN)
                    : Histories.COMPLIANT;

            Proposal proposal = Ladder.propose(PlateauRule.judge(chart), compliance, experiments, facts, day(today));

            if (proposal instanceof Change change) {
                assertThat(experiments.open()).isEmpty();
                if (change.rung().changesThePlan()) {
                    assertThat(round).allMatch(rung -> rung < change.rung().number());
                    round.add(change.rung().number());
                }
                experiments = experiments.with(random.nextInt(3) == 0 ? Experiment.declined(change, day(today), "not now")
                        : Experiment.started(change, day(today)));
            }
            assertThat(experiments.all().stream().filter(Experiment::isOpen)).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Property
    void the_same_question_has_the_same_answer(@ForAll("exposures") List<Exposure> exposures,
            @ForAll("weeks") List<WeekHistory> weeks, @ForAll("compliances") Compliance compliance,
            @ForAll("facts") LadderFacts facts) {
        assertThat(answer(exposures, weeks, compliance, facts)).isEqualTo(answer(exposures, weeks, compliance, facts));
    }

    @Property
    void a_deload_is_never_heavier_and_never_has_more_sets(@ForAll @IntRange(max = 40) int sets,
            @ForAll @IntRange(min = 5, max = 160) int fives) {
        var grid = LoadGrid.of(Set.of(BigDecimal.valueOf(45),
                BigDecimal.valueOf(95), BigDecimal.valueOf(200)));
        var opening = Load.of(5L * fives, WeightUnit.LB);

        DeloadPrescription deload = DeloadPrescription.of(sets, opening, grid);

        assertThat(deload.sets()).isLessThanOrEqualTo(sets);
        assertThat(deload.load().value()).isLessThanOrEqualTo(opening.value());
        assertThat(deload.afterwards()).isEqualTo(opening);
    }

    @Provide
    Arbitrary<List<Exposure>> exposures() {
        Arbitrary<String> phases = Arbitraries.frequency(Tuple.of(8, ""), Tuple.of(1, ":deload"),
                Tuple.of(1, ":layoff"));
        return Combinators.combine(Arbitraries.integers().between(0, TODAY), Arbitraries.of(215, 225, 235),
                Arbitraries.integers().between(3, 6), phases)
                .as((day, load, reps, phase) -> Histories
                        .exposure(day + ":" + load + "x" + reps + (reps < 4 ? "!" : "") + phase))
                .list().ofMaxSize(20);
    }

    @Provide
    Arbitrary<List<WeekHistory>> weeks() {
        Arbitrary<String> week = Combinators
                .combine(Arbitraries.integers().between(0, 22), Arbitraries.integers().between(0, 20),
                        Arbitraries.of("", "", "", "", ":deload", ":layoff"))
                .as((done, planned, phase) -> done + "/" + planned + phase);
        return week.list().ofMaxSize(17).map(texts -> Histories.weeks(String.join(" ", texts)).all());
    }

    @Provide
    Arbitrary<Compliance> compliances() {
        return Arbitraries.of(Histories.COMPLIANT, Histories.compliance("1/2", "0/0", "0/0", Parity.UNKNOWN),
                Histories.compliance("9/10", "1/2", "5/5", Parity.MISSED));
    }

    @Provide
    Arbitrary<LadderFacts> facts() {
        Arbitrary<ZoneSets> zones = Combinators.combine(Arbitraries.integers().between(0, 8),
                Arbitraries.integers().between(0, 8), Arbitraries.integers().between(0, 8)).as(ZoneSets::new);
        Arbitrary<Rows> rows = Arbitraries.of(Histories.rows(),
                new Rows(Histories.exercise("machine_row"), List.of(), List.of()));
        return Combinators.combine(zones, Arbitraries.of(Zone.class), Arbitraries.of(12, 18, 20), Arbitraries.of(Mode.class),
                rows).as((sets, zone, ceiling, mode, free) -> new LadderFacts(sets, zone, ceiling, mode, free, false));
    }

    /** Sessions every third day, so that there is something to judge for as long as the walk lasts. */
    private static List<Exposure> spread(List<Exposure> exposures) {
        List<Exposure> all = new ArrayList<>(exposures);
        for (int day = 0; day <= LAST_DAY; day += 3) {
            all.add(Histories.exposure(day + ":225x5"));
        }
        return all;
    }

    private static Proposal answer(List<Exposure> exposures, List<WeekHistory> weeks, Compliance compliance,
            LadderFacts facts) {
        return Ladder.propose(PlateauRule.judge(chart(exposures, weeks, TODAY)), compliance, Experiments.NONE, facts,
                day(TODAY));
    }

    private static ResultChart chart(List<Exposure> exposures, List<WeekHistory> weeks, int today) {
        return ResultChart.of(new TrackHistory(new TrackId("row"), exposures), new TrainingWeeks(weeks), Experiments.NONE,
                day(today));
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
