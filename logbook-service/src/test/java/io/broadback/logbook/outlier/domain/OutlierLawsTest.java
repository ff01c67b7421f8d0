package io.broadback.logbook.outlier.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutlierLawsTest {
    private static final int TWO = 2;

    @Property
    void what_is_within_the_span_is_always_believed(@ForAll("histories") History history,
            @ForAll @IntRange(min = 1, max = 20) int reps, @ForAll @IntRange(min = 78, max = 129) int percent,
            @ForAll WeightUnit unit) {
        LiftedSet entry = set(showing(history.best(), percent, reps, unit), reps);
        Assume.that(OutlierRule.isPlausible(entry.strength(), history.best()));

        assertThat(OutlierRule.judge(entry, history)).isEmpty();
    }

    @Property
    void what_shows_more_than_1_3_times_the_best_always_waits(@ForAll("sets") LiftedSet entry,
            @ForAll("histories") History history) {
        Assume.that(entry.strength().thirtyfold().multiply(BigDecimal.TEN)
                .compareTo(history.best().thirtyfold().multiply(BigDecimal.valueOf(13))) > 0);

        assertThat(OutlierRule.judge(entry, history)).isPresent();
    }

    @Property
    void less_than_0_4_of_the_heaviest_load_waits_unless_it_is_known(@ForAll("sets") LiftedSet entry,
            @ForAll("histories") History history) {
        Assume.that(Kilograms.of(entry.load()).multiply(BigDecimal.TEN)
                .compareTo(history.heaviest().multiply(BigDecimal.valueOf(4))) < 0);
        Assume.that(!OutlierRule.isPlausible(entry.strength(), history.best()));

        assertThat(OutlierRule.judge(entry, history).isPresent()).isEqualTo(!history.knows(entry.load()));
    }

    @Property
    void a_load_typed_without_its_point_is_recognised(@ForAll @IntRange(min = 80, max = 120) int lifted,
            @ForAll @IntRange(min = 1, max = 12) int reps, @ForAll WeightUnit unit) {
        LiftedSet earlier = set(Load.of(lifted, unit), reps);
        LiftedSet entry = set(Load.of(10L * lifted, unit), reps);

        assertThat(OutlierRule.judge(entry, Entries.history(TWO, List.of(earlier))))
                .contains(new Quarantine(Suspicion.DECIMAL, earlier.load()));
    }

    @Property
    void the_other_unit_is_recognised_whichever_it_is(@ForAll @IntRange(min = 80, max = 120) int lifted,
            @ForAll @IntRange(min = 1, max = 12) int reps, @ForAll WeightUnit unit) {
        WeightUnit other = unit == WeightUnit.LB ? WeightUnit.KG : WeightUnit.LB;
        LiftedSet earlier = set(Load.of(lifted, unit), reps);

        assertThat(OutlierRule.judge(set(Load.of(lifted, other), reps), Entries.history(TWO, List.of(earlier))))
                .contains(new Quarantine(Suspicion.UNIT, earlier.load()));
    }

    @Property
    void what_was_likely_meant_is_never_what_was_entered(@ForAll("sets") LiftedSet entry,
            @ForAll("histories") History history) {
        Optional<Quarantine> judged = OutlierRule.judge(entry, history);

        assertThat(judged.stream().anyMatch(quarantine -> entry.load().equals(quarantine.likely()))).isFalse();
    }

    @Property
    void the_order_of_the_history_decides_nothing(@ForAll("sets") LiftedSet entry, @ForAll("histories") History history) {
        History reversed = new History(history.sessions(), history.best(), new ArrayList<>(history.loads()).reversed());

        assertThat(OutlierRule.judge(entry, reversed)).isEqualTo(OutlierRule.judge(entry, history));
    }

    @Property
    void once_confirmed_the_same_set_is_believed(@ForAll("sets") LiftedSet entry, @ForAll("histories") History history) {
        Assume.that(entry.isEvidence());
        List<Load> loads = new ArrayList<>(history.loads());
        loads.add(entry.load());
        Strength best = entry.strength().thirtyfold().compareTo(history.best().thirtyfold()) > 0 ? entry.strength()
                : history.best();

        assertThat(OutlierRule.judge(entry, new History(TWO, best, loads))).isEmpty();
    }

    @Provide
    Arbitrary<LiftedSet> sets() {
        return Combinators.combine(loads(0), Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(0, 10).injectNull(0.5))
                .as((load, reps, reserve) -> new LiftedSet(SetType.WORKING, Technique.STRICT, load, null, reps, reserve));
    }

    @Provide
    Arbitrary<History> histories() {
        return Combinators.combine(loads(1), Arbitraries.integers().between(1, 20)).as(OutlierLawsTest::set).list()
                .ofMinSize(1).ofMaxSize(6).map(sets -> Entries.history(TWO, sets));
    }

    private static Arbitrary<Load> loads(int least) {
        return Combinators.combine(Arbitraries.integers().between(least, 1400), Arbitraries.of(WeightUnit.class))
                .as((halves, unit) -> new Load(new BigDecimal(halves).divide(new BigDecimal(2)), unit));
    }

    /** A load, to the nearest half, that shows so many hundredths of a strength. */
    private static Load showing(Strength best, int percent, int reps, WeightUnit unit) {
        Load one = Load.of(1, unit);
        BigDecimal halves = best.thirtyfold().multiply(BigDecimal.valueOf(2L * percent))
                .divide(Strength.of(one, reps, 0).thirtyfold().multiply(BigDecimal.valueOf(100)), 0, RoundingMode.HALF_UP);
        return new Load(halves.divide(BigDecimal.valueOf(2)), unit);
    }

    private static LiftedSet set(Load load, int reps) {
        return new LiftedSet(SetType.WORKING, Technique.STRICT, load, null, reps, null);
    }
}
