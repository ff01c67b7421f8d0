package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Arbitrary tracks, gyms, sets and histories for the laws. */
final class Worlds {
    private static final BigDecimal MAX = new BigDecimal("700");
    private static final List<LoadGrid> GRIDS = List.of(Sets.BAR_LB, Sets.BAR_KG, Sets.BELLS, LoadGrid.of(List.of()),
            LoadGrid.of(List.of(BigDecimal.TEN)),
            new GridDefinition.Stack(BigDecimal.TEN, new BigDecimal("15"), Sets.decimals("5"), new BigDecimal("250"))
                    .loads(MAX),
            new GridDefinition.Landmine(BigDecimal.ZERO, Sets.decimals("45 25 10 2.5"), null).loads(MAX));

    private static final String[] STEPS = { "10/5", "5/2.5", "2.5/2.5", "1/1" };

    /** A set to come: everything but its place in a history. */
    record Draft(SetType type, Technique technique, BigDecimal load, int reps, @Nullable Integer reserve, boolean beyondPlan,
            boolean quarantined, WeightUnit unit) {

        PerformedSet at(LocalDate date, int index) {
            Instant instant = date.atTime(18, 0).toInstant(ZoneOffset.UTC);
            return new PerformedSet(new SetId(date + "/" + index), instant, index, type, technique, new TrackLoad(load, unit),
                    reps,
                    reserve, beyondPlan, quarantined);
        }

        Draft with(int otherReps, @Nullable Integer otherReserve) {
            return new Draft(type, technique, load, otherReps, otherReserve, beyondPlan, quarantined, unit);
        }

        static Draft working(BigDecimal load, int reps, @Nullable Integer reserve) {
            return new Draft(SetType.WORKING, Technique.STRICT, load, reps, reserve, false, false, WeightUnit.LB);
        }
    }

    static Arbitrary<RepRange> ranges() {
        return Arbitraries.integers().between(1, 30)
                .flatMap(bottom -> Arbitraries.integers().between(bottom, 30).map(top -> new RepRange(bottom, top)));
    }

    static Arbitrary<Track> tracks() {
        return ranges().map(range -> new Track("track", "barbell_row", null, Technique.STRICT, range, WeightUnit.LB));
    }

    static Arbitrary<Conditions> conditions() {
        Arbitrary<Policy> policies = Combinators.combine(Arbitraries.of(Policy.Trigger.class),
                Arbitraries.of(Policy.Damping.class)).as((trigger, damping) -> new Policy("any", 1, trigger, damping));
        return Combinators.combine(Arbitraries.of(GRIDS), Arbitraries.of(STEPS), policies)
                .as((grid, step, policy) -> Sets.conditions(grid, step.split("/")[0], step.split("/")[1], policy));
    }

    static Arbitrary<BigDecimal> loads() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, 160).map(n -> BigDecimal.valueOf(n * 5L)),
                Arbitraries.bigDecimals().between(BigDecimal.ZERO, new BigDecimal("750")).ofScale(2));
    }

    static Arbitrary<@Nullable Integer> reserves() {
        return Arbitraries.integers().between(0, 10).injectNull(0.4);
    }

    static Arbitrary<Draft> workingSets() {
        return Combinators.combine(loads(), Arbitraries.integers().between(0, 40), reserves()).as(Draft::working);
    }

    static Arbitrary<Draft> anySets() {
        return Combinators.combine(workingSets(), Arbitraries.of(SetType.class), Arbitraries.of(Technique.class),
                Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true)),
                Arbitraries.frequency(Tuple.of(8, false), Tuple.of(1, true)),
                Arbitraries.frequency(Tuple.of(8, WeightUnit.LB), Tuple.of(1, WeightUnit.KG)))
                .as((set, type, technique, beyond, quarantined, unit) -> new Draft(type, technique, set.load(), set.reps(),
                        set.reserve(), beyond, quarantined, unit));
    }

    /**
     * Sessions on distinct days with gaps of 1 to 140 days between them; the same history for the same seed of the run. Drawn
     * directly and not combined, which is many times faster and loses only that a history which breaks a law is not shortened.
     */
    static Arbitrary<List<TrackSession>> histories() {
        return Arbitraries.randomValue(Worlds::history);
    }

    private static List<TrackSession> history(Random random) {
        List<TrackSession> sessions = new ArrayList<>();
        LocalDate day = Sets.MONDAY;
        for (int count = random.nextInt(7); count > 0; count--) {
            day = day.plusDays(random.nextInt(5) == 0 ? random.nextInt(8, 141) : random.nextInt(1, 8));
            List<PerformedSet> sets = new ArrayList<>();
            for (int index = random.nextInt(6); index > 0; index--) {
                sets.add((random.nextInt(4) == 0 ? anySet(random) : nearby(random)).at(day, sets.size()));
            }
            sessions.add(new TrackSession(new SessionId("session " + day), day, false, anyConditions(random), sets));
        }
        return List.copyOf(sessions);
    }

    private static Draft nearby(Random random) {
        return Draft.working(BigDecimal.valueOf(random.nextInt(40, 51) * 5L), random.nextInt(13), anyReserve(random));
    }

    private static Draft anySet(Random random) {
        BigDecimal load = random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(161) * 5L)
                : BigDecimal.valueOf(random.nextInt(75_001), 2);
        return new Draft(any(random, SetType.values()), any(random, Technique.values()), load, random.nextInt(41),
                anyReserve(random), random.nextInt(9) == 0, random.nextInt(9) == 0,
                random.nextInt(9) == 0 ? WeightUnit.KG : WeightUnit.LB);
    }

    private static @Nullable Integer anyReserve(Random random) {
        return random.nextInt(5) < 2 ? null : random.nextInt(11);
    }

    private static Conditions anyConditions(Random random) {
        String[] step = any(random, STEPS).split("/");
        return Sets.conditions(GRIDS.get(random.nextInt(GRIDS.size())), step[0], step[1], new Policy("any", 1,
                any(random, Policy.Trigger.values()), any(random, Policy.Damping.values())));
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
