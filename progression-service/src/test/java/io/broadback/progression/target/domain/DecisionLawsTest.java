package io.broadback.progression.target.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Worlds.Draft;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@PropertyDefaults(tries = 10_000)
class DecisionLawsTest {

    @Property
    void p15EveryDecisionMovesTheWayItSaysAndOntoTheGrid(@ForAll("tracks") Track track,
            @ForAll("conditions") Conditions conditions, @ForAll("anySets") Draft set, @ForAll boolean calibrating) {
        Decision decision = judge(track, conditions, set, calibrating);

        int change = decision.next().value().compareTo(set.load());
        switch (decision) {
            case Decision.Raise raise -> {
                assertThat(change).isPositive();
                assertThat(raise.aim()).isEqualTo(track.range().bottom());
                assertThat(conditions.equipment().grid().loads()).contains(raise.next().value());
            }
            case Decision.Hold hold -> assertThat(hold.next().value()).isEqualByComparingTo(set.load());
            case Decision.Lower lower -> {
                assertThat(change).isNegative();
                assertThat(lower.aim()).isEqualTo(track.range().bottom());
                assertThat(conditions.equipment().grid().loads()).contains(lower.next().value());
            }
        }
    }

    @Property
    void p15WithoutReserveTheDirectionFollowsFromTheRepsAlone(@ForAll("tracks") Track track,
            @ForAll @IntRange(min = 0, max = 40) int reps) {
        Decision decision = judge(track, Sets.barbell(), Draft.working(new BigDecimal("225"), reps, null), false);

        Direction expected = reps >= track.range().top() ? Direction.RAISE
                : reps >= track.range().bottom() ? Direction.HOLD : Direction.LOWER;
        assertThat(decision.direction()).isEqualTo(expected);
    }

    @Property
    void p16MoreRepsNeverLowerTheNextLoad(@ForAll("tracks") Track track, @ForAll("conditions") Conditions conditions,
            @ForAll("workingSets") Draft set, @ForAll @IntRange(min = 1, max = 40) int more, @ForAll boolean calibrating) {
        Decision fewer = judge(track, conditions, set, calibrating);
        Decision further = judge(track, conditions, set.with(set.reps() + more, set.reserve()), calibrating);

        assertThat(further.next().value()).isGreaterThanOrEqualTo(fewer.next().value());
    }

    @Property
    void p17AHigherReserveNeverLowersTheNextLoad(@ForAll("tracks") Track track, @ForAll("conditions") Conditions conditions,
            @ForAll("workingSets") Draft set, @ForAll("reserves") @Nullable Integer one,
            @ForAll("reserves") @Nullable Integer other, @ForAll boolean calibrating) {
        int low = Math.min(one == null ? 0 : one, other == null ? 0 : other);
        int high = Math.max(one == null ? 0 : one, other == null ? 0 : other);

        assertThat(judge(track, conditions, set.with(set.reps(), high), calibrating).next().value()).isGreaterThanOrEqualTo(
                judge(track, conditions, set.with(set.reps(), low), calibrating).next().value());
    }

    @Property
    void p20ASetInAnotherUnitNeverDecides(@ForAll("tracks") Track track, @ForAll("conditions") Conditions conditions,
            @ForAll("workingSets") Draft set) {
        Draft inKilograms = new Draft(set.type(), set.technique(), set.load(), set.reps(), set.reserve(), false, false,
                WeightUnit.KG);

        assertThat(judge(track, conditions, inKilograms, false).reason()).isEqualTo(Reason.NOT_ELIGIBLE);
    }

    @Property
    void aStepNeverPassesTheWantedStepUnlessTheGridForcesIt(@ForAll("conditions") Conditions conditions,
            @ForAll("loads") BigDecimal load) {
        LoadGrid grid = conditions.equipment().grid();
        new Steps(grid, conditions.step()).up(load).ifPresent(step -> {
            boolean within = step.chosen().subtract(load).compareTo(step.want()) <= 0;
            assertThat(within || grid.above(load).orElseThrow().equals(step.chosen())).isTrue();
        });
    }

    private static Decision judge(Track track, Conditions conditions, Draft set, boolean calibrating) {
        return new DoubleProgression(track, conditions, calibrating).afterSet(set.at(Sets.MONDAY, 1));
    }

    @Provide
    Arbitrary<Track> tracks() {
        return Worlds.tracks();
    }

    @Provide
    Arbitrary<Conditions> conditions() {
        return Worlds.conditions();
    }

    @Provide
    Arbitrary<Draft> anySets() {
        return Worlds.anySets();
    }

    @Provide
    Arbitrary<Draft> workingSets() {
        return Worlds.workingSets();
    }

    @Provide
    Arbitrary<@Nullable Integer> reserves() {
        return Worlds.reserves();
    }

    @Provide
    Arbitrary<BigDecimal> loads() {
        return Worlds.loads();
    }
}
