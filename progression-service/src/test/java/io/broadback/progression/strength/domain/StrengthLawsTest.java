package io.broadback.progression.strength.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.Known.RecentSet;
import io.broadback.progression.strength.domain.RampStep.Found;
import io.broadback.progression.strength.domain.RampStep.Next;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StrengthLawsTest {
    private static final List<LoadGrid> GRIDS = List.of(Lifts.BAR_LB, Lifts.BELLS, LoadGrid.of(List.of(BigDecimal.TEN)),
            LoadGrid.of(Lifts.decimals("10 25 40 55 70 85 100 115 130")));

    @Property
    void more_possible_reps_with_a_load_never_mean_less_strength(@ForAll Formula formula, @ForAll("loads") Load load,
            @ForAll @IntRange(min = 1, max = 12) int fewer, @ForAll @IntRange(min = 1, max = 12) int more) {
        int low = Math.min(fewer, more);
        int high = Math.max(fewer, more);

        assertThat(max(formula, load, high)).isGreaterThanOrEqualTo(max(formula, load, low));
    }

    @Property
    void more_load_for_the_same_reps_means_more_strength(@ForAll Formula formula, @ForAll("loads") Load one,
            @ForAll("loads") Load other, @ForAll @IntRange(min = 1, max = 12) int reps) {
        assertThat(Integer.signum(max(formula, one, reps).compareTo(max(formula, other, reps))))
                .isEqualTo(one.value().compareTo(other.value()));
    }

    @Property
    void the_formulas_agree_at_ten_possible_reps(@ForAll("loads") Load load) {
        assertThat(max(Formula.EPLEY, load, 10)).isEqualTo(max(Formula.BRZYCKI, load, 10));
    }

    @Property
    void a_rep_in_reserve_counts_as_a_rep_done(@ForAll Formula formula, @ForAll("loads") Load load,
            @ForAll @IntRange(min = 1, max = 20) int reps, @ForAll @IntRange(max = 10) int reserve) {
        assertThat(formula.estimate(load, new Effort(reps, reserve)))
                .isEqualTo(formula.estimate(load, new Effort(reps + reserve, null)));
    }

    @Property
    void nobody_is_weaker_than_what_was_lifted(@ForAll Formula formula, @ForAll("loads") Load load,
            @ForAll @IntRange(min = 1, max = 12) int reps) {
        assertThat(max(formula, load, reps)).isGreaterThanOrEqualTo(Fraction.of(load.value()));
    }

    @Property
    void every_further_rep_takes_a_lighter_load(@ForAll @IntRange(min = 1, max = 110) int possible) {
        assertThat(RepChart.share(possible + 1)).isLessThan(RepChart.share(possible));
    }

    @Property
    void a_load_carried_to_another_range_and_back_is_itself(@ForAll("loads") Load load,
            @ForAll @IntRange(min = 1, max = 12) int here, @ForAll @IntRange(min = 1, max = 12) int there) {
        Fraction carried = RepChart.convert(load, new Effort(here, null), new Effort(there, null)).orElseThrow();

        assertThat(carried.times(RepChart.share(here)).dividedBy(RepChart.share(there))).isEqualTo(Fraction.of(load.value()));
    }

    @Property
    void a_first_load_can_be_made_and_is_not_above_what_was_computed(@ForAll("tracks") NewTrack track,
            @ForAll("loads") Load load, @ForAll @IntRange(min = 1, max = 12) int reps) {
        Effort done = new Effort(reps, null);
        Known known = new Known(new RecentSet(Technique.STRICT, load, done), null, List.of());

        Load first = new FirstLoads(track, TransferRatios.DEFAULT).choose(known).orElseThrow().load();

        Fraction wanted = RepChart.convert(load, done, new Effort(track.middleReps(), 3)).orElseThrow();
        assertThat(track.grid().loads()).contains(first.value());
        assertThat(Fraction.of(first.value()).compareTo(wanted) <= 0
                || track.lightest().equals(Optional.of(first))).isTrue();
    }

    @Property
    void a_ramp_climbs_load_by_load_and_ends_after_five_sets(@ForAll("tracks") NewTrack track,
            @ForAll @Size(5) List<@IntRange(min = 0, max = 10) Integer> reserves) {
        Ramp ramp = new Ramp(track);
        @Nullable
        RampStep step = ramp.first().orElseThrow();
        int sets = 0;
        while (step instanceof Next next) {
            RampStep following = ramp.after(next.load(), new Effort(next.reps(), reserves.get(sets)), sets + 1);
            assertThat(following.load().value().compareTo(next.load().value())).isEqualTo(following instanceof Next ? 1 : 0);
            assertThat(track.grid().loads()).contains(following.load().value());
            step = following;
            sets++;
        }

        assertThat(step).isInstanceOf(Found.class);
        assertThat(sets).isBetween(1, Ramp.MAX_SETS);
    }

    @Property
    void a_higher_reserve_never_makes_the_next_ramp_set_lighter(@ForAll("tracks") NewTrack track, @ForAll("loads") Load load,
            @ForAll @IntRange(max = 9) int reserve) {
        Ramp ramp = new Ramp(track);

        assertThat(ramp.after(load, new Effort(6, reserve + 1), 1).load().value())
                .isGreaterThanOrEqualTo(ramp.after(load, new Effort(6, reserve), 1).load().value());
    }

    private static Fraction max(Formula formula, Load load, int reps) {
        return formula.estimate(load, new Effort(reps, null)).orElseThrow().value();
    }

    @Provide
    Arbitrary<Load> loads() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 160).map(n -> BigDecimal.valueOf(n * 5L)),
                Arbitraries.bigDecimals().between(new BigDecimal("0.01"), new BigDecimal("750")).ofScale(2))
                .map(value -> new Load(value, WeightUnit.LB));
    }

    @Provide
    Arbitrary<NewTrack> tracks() {
        return Arbitraries.integers().between(1, 30).flatMap(bottom -> Arbitraries.integers().between(bottom, 30)
                .flatMap(top -> Arbitraries.of(GRIDS).map(grid -> new NewTrack("barbell_row", Technique.STRICT,
                        new RepRange(bottom, top), WeightUnit.LB, grid))));
    }
}
