package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

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
        return Combinators.combine(Arbitraries.of(GRIDS), Arbitraries.of("10/5", "5/2.5", "2.5/2.5", "1/1"), policies)
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

    /** Sessions on distinct days with gaps of 0 to 140 days between them; the same history for the same seed. */
    static Arbitrary<List<TrackSession>> histories() {
        Arbitrary<Draft> mostlyWorking = Arbitraries.frequencyOf(Tuple.of(3, nearby()),
                Tuple.of(1, anySets()));
        Arbitrary<Integer> pauses = Arbitraries.frequencyOf(Tuple.of(4, Arbitraries.integers().between(1, 7)),
                Tuple.of(1, Arbitraries.integers().between(8, 140)));
        Arbitrary<TrackSession> sessions = Combinators.combine(pauses, conditions(), mostlyWorking.list().ofMaxSize(5))
                .as((pause, conditions, drafts) -> new TrackSession(new SessionId("pause " + pause), null, false, conditions,
                        drafts.stream().map(draft -> draft.at(Sets.MONDAY.plusDays(pause), 0)).toList()));
        return sessions.list().ofMaxSize(6).map(Worlds::onTheCalendar);
    }

    private static Arbitrary<Draft> nearby() {
        return Combinators.combine(Arbitraries.integers().between(40, 50).map(n -> BigDecimal.valueOf(n * 5L)),
                Arbitraries.integers().between(0, 12), reserves()).as(Draft::working);
    }

    private static List<TrackSession> onTheCalendar(List<TrackSession> sessions) {
        List<TrackSession> dated = new ArrayList<>();
        LocalDate day = Sets.MONDAY;
        for (TrackSession session : sessions) {
            day = day.plusDays(Long.parseLong(session.id().value().substring("pause ".length())));
            List<PerformedSet> sets = new ArrayList<>();
            for (PerformedSet set : session.sets()) {
                sets.add(new PerformedSet(new SetId(day + "/" + sets.size()), day.atTime(18, 0).toInstant(ZoneOffset.UTC),
                        sets.size(), set.type(), set.technique(), set.load(), set.reps(), set.repsInReserve(),
                        set.beyondPlan(), set.quarantined()));
            }
            dated.add(new TrackSession(new SessionId("session " + day), day, false, session.conditions(), sets));
        }
        return List.copyOf(dated);
    }
}
