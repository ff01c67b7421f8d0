package io.broadback.logbook.analytics.domain;

import static io.broadback.logbook.analytics.domain.Diary.nobodyWeighed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import io.broadback.platform.training.SetType;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every diary. */
class AnalyticsLawsTest {
    private static final Span SPAN = new Span(Diary.MONDAY, Diary.MONDAY.plusWeeks(5).plusDays(6));

    @Property
    void the_order_of_sets_changes_nothing(@ForAll("lifts") List<Lift> lifts, @ForAll Random random, @ForAll Formula formula) {
        List<Lift> shuffled = new ArrayList<>(lifts);
        Collections.shuffle(shuffled, random);

        assertThat(trend(shuffled, formula)).isEqualTo(trend(lifts, formula));
        assertThat(records(shuffled, formula)).isEqualTo(records(lifts, formula));
    }

    @Property
    void a_warm_up_changes_nothing(@ForAll("lifts") List<Lift> lifts, @ForAll("aLift") Lift any, @ForAll Formula formula) {
        List<Lift> more = new ArrayList<>(lifts);
        more.add(new Lift(any.session(), any.at(), any.index(), SetType.WARM_UP, any.load(), any.reps(), any.reserve(), false));

        assertThat(trend(more, formula)).isEqualTo(trend(lifts, formula));
        assertThat(records(more, formula)).isEqualTo(records(lifts, formula));
    }

    @Property
    void records_never_fall(@ForAll("lifts") List<Lift> lifts, @ForAll Formula formula) {
        List<Records.Best> singles = records(lifts, formula).singles();

        for (int next = 1; next < singles.size(); next++) {
            assertThat(singles.get(next).point().single().isAbove(singles.get(next - 1).point().single())).isTrue();
            assertThat(singles.get(next).replaced()).isEqualTo(singles.get(next - 1).point());
        }
    }

    @Property
    void no_set_is_better_than_the_records_and_one_more_set_takes_none_away(@ForAll("lifts") List<Lift> lifts,
            @ForAll("aLift") Lift any) {
        Line line = new Line(Diary.STRICT_POUNDS, lifts);
        List<Lift> best = records(lifts, Formula.EPLEY).reps().stream().map(Records.BestReps::lift).toList();
        List<Lift> more = new ArrayList<>(lifts);
        more.add(any);

        assertThat(line.lifts()).filteredOn(lift -> lift.reps() > 0).allMatch(lift -> best.stream().anyMatch(
                record -> record.load() >= lift.load() && record.reps() >= lift.reps()));
        assertThat(best).allMatch(record -> records(more, Formula.EPLEY).reps().stream().map(Records.BestReps::lift)
                .anyMatch(later -> later.load() >= record.load() && later.reps() >= record.reps()));
    }

    @Property
    void every_point_is_the_best_of_its_session(@ForAll("lifts") List<Lift> lifts, @ForAll Formula formula) {
        List<StrengthTrend.Point> points = trend(lifts, formula).points();

        assertThat(points).extracting(point -> point.lift().session()).doesNotHaveDuplicates();
        assertThat(points).allSatisfy(point -> assertThat(lifts).filteredOn(lift -> lift.counts()
                && lift.session().equals(point.lift().session())).allSatisfy(
                        lift -> assertThat(
                                SingleEstimate.of(formula, lift.load(), lift).filter(single -> single.isAbove(point.single())))
                                .isEmpty()));
    }

    @Property
    void the_halves_of_all_muscles_are_two_for_each_primary_and_one_for_each_secondary(
            @ForAll("counts") List<WeekOfExercise> counts) {
        WeeklySets sets = WeeklySets.of(SPAN, counts, SPAN.to());

        assertThat(sets.weeks().stream().flatMap(week -> week.muscles().values().stream()).mapToInt(Integer::intValue).sum())
                .isEqualTo(
                        counts.stream().mapToInt(count -> count.count().sets() * (2 * count.exercise().primaryMuscles().size()
                                + count.exercise().secondaryMuscles().size())).sum());
        assertThat(sets.weeks().stream().mapToInt(WeeklySets.Week::rowSets).sum()).isEqualTo(counts.stream()
                .filter(count -> count.exercise().rowSet()).mapToInt(count -> count.count().sets()).sum());
    }

    @Property
    void the_order_of_counts_changes_nothing(@ForAll("counts") List<WeekOfExercise> counts, @ForAll Random random) {
        List<WeekOfExercise> shuffled = new ArrayList<>(counts);
        Collections.shuffle(shuffled, random);

        assertThat(WeeklySets.of(SPAN, shuffled, SPAN.to())).isEqualTo(WeeklySets.of(SPAN, counts, SPAN.to()));
        assertThat(Balance.of(shuffled, true)).isEqualTo(Balance.of(counts, true));
    }

    @Provide
    Arbitrary<List<Lift>> lifts() {
        return aLift().list().ofMaxSize(30).map(lifts -> lifts.stream().distinct().toList());
    }

    @Provide
    Arbitrary<Lift> aLift() {
        return Combinators.combine(Arbitraries.integers().between(0, 8), Arbitraries.integers().between(1, 5),
                Arbitraries.of(SetType.values()), Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 14),
                Arbitraries.integers().between(0, 4).injectNull(0.3))
                .as((day, index, type, load, reps, reserve) -> Diary.lift(day, index, type, 5 * load, reps, reserve));
    }

    @Provide
    Arbitrary<List<WeekOfExercise>> counts() {
        return Combinators.combine(Arbitraries.integers().between(0, 5), Arbitraries.of(Diary.BARBELL_ROW, Diary.FACE_PULL,
                Diary.BENCH, Diary.SQUAT, Diary.PULL_UP), Arbitraries.integers().between(0, 9)).as(Diary::week).list()
                .ofMaxSize(20);
    }

    private static StrengthTrend trend(List<Lift> lifts, Formula formula) {
        return StrengthTrend.of(new Line(Diary.STRICT_POUNDS, lifts), formula, nobodyWeighed());
    }

    private static Records records(List<Lift> lifts, Formula formula) {
        return Records.of(new Line(Diary.STRICT_POUNDS, lifts), formula, nobodyWeighed());
    }
}
