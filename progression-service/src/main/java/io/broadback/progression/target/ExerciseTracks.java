package io.broadback.progression.target;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.catalog.PullAxis;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.strength.domain.Bodyweights;
import io.broadback.progression.target.PerformedSets.Performed;
import io.broadback.progression.target.domain.Conditions;
import io.broadback.progression.target.domain.Equipment;
import io.broadback.progression.target.domain.FoldedTrack;
import io.broadback.progression.target.domain.PerformedSet;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.Resistance;
import io.broadback.progression.target.domain.SessionId;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.SetId;
import io.broadback.progression.target.domain.StepSize;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackFold;
import io.broadback.progression.target.domain.TrackLoad;
import io.broadback.progression.target.domain.TrackSession;
import io.broadback.progression.target.domain.TrackState;

/**
 * All tracks of one exercise of one athlete, from its sets: which set belongs to which track, and under which conditions each
 * session took place. Pure; {@link #states} is the fold.
 */
final class ExerciseTracks {
    private static final Set<SetType> EXPOSING = Set.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP);

    private final AthleteKey athlete;
    private final ExerciseValue exercise;
    private final Function<@Nullable UUID, Optional<GymValue>> gyms;
    private final Function<Instant, Policy> policies;
    private final Body body;
    private final @Nullable UUID homeGym;
    private final Instant now;

    /** What is known of the athlete's body: weighings, and the unit of sets that name no load. */
    record Body(Bodyweights weighings, WeightUnit usualUnit) {
    }

    ExerciseTracks(AthleteKey athlete, ExerciseValue exercise, Function<@Nullable UUID, Optional<GymValue>> gyms,
            Function<Instant, Policy> policies, Body body, @Nullable UUID homeGym, Instant now) {
        this.athlete = athlete;
        this.exercise = exercise;
        this.gyms = gyms;
        this.policies = policies;
        this.body = body;
        this.homeGym = homeGym;
        this.now = now;
    }

    /** A set that belongs to a track, with its place on the track's axis. */
    private record Placed(Track track, Performed performed, TrackLoad load) {
    }

    /** The name-based id of a track: the same line of progress has the same id in every fold. */
    static UUID idOf(Track track) {
        return UUID.nameUUIDFromBytes(track.key().getBytes(StandardCharsets.UTF_8));
    }

    /** Folds every track; those in which nothing counts yet have no state. */
    List<TrackState> states(List<Performed> sets) {
        return folded(sets).map(FoldedTrack::state).flatMap(Optional::stream).toList();
    }

    /** What can be loaded for the exercise at the athlete's home gym now. */
    LoadGrid gridAtHome(WeightUnit unit) {
        return equipment(homeGym, unit, now).grid();
    }

    ExerciseValue exercise() {
        return exercise;
    }

    /** Every track with its state and its judged sessions. */
    List<FoldedTrack> tracks(List<Performed> sets) {
        return folded(sets).toList();
    }

    /** The sessions of one track, judged, oldest first; empty if there is no such track. */
    List<SessionOutcome> sessions(List<Performed> sets, UUID trackId) {
        return folded(sets).flatMap(track -> track.sessions().stream())
                .filter(outcome -> idOf(outcome.track()).equals(trackId)).toList();
    }

    private Stream<FoldedTrack> folded(List<Performed> sets) {
        Map<String, List<Placed>> tracks = new TreeMap<>();
        for (Performed performed : sets) {
            place(performed)
                    .ifPresent(placed -> tracks.computeIfAbsent(placed.track().key(), fresh -> new ArrayList<>()).add(placed));
        }
        Map<WeightUnit, NavigableSet<LocalDate>> exposures = new EnumMap<>(WeightUnit.class);
        return tracks.values().stream().map(placed -> fold(placed,
                exposures.computeIfAbsent(placed.get(0).track().unit(), unit -> exposures(sets, unit))));
    }

    private FoldedTrack fold(List<Placed> sets, NavigableSet<LocalDate> exposures) {
        Track track = sets.get(0).track();
        Map<UUID, List<Placed>> bySession = sets.stream()
                .collect(Collectors.groupingBy(placed -> placed.performed().set().sessionId()));
        List<TrackSession> sessions = bySession.values().stream().map(this::session).toList();
        FoldedTrack folded = TrackFold.fold(track, sessions, exposures, conditions(homeGym, track.unit(), now, LocalDate.MAX));
        return exercise.unilateral() ? folded.withWeakSide(OneSidedWork.weakSide(sets.stream().map(Placed::performed).toList()))
                : folded;
    }

    private TrackSession session(List<Placed> sets) {
        Placed first = sets.stream()
                .min(Comparator.comparing((Placed placed) -> placed.performed().set().performedAt().toInstant())
                        .thenComparing(placed -> placed.performed().set().setIndex())
                        .thenComparing(placed -> placed.performed().setId()))
                .orElseThrow();
        LoggedSet opener = first.performed().set();
        LocalDate date = opener.performedAt().toLocalDate();
        return new TrackSession(new SessionId(opener.sessionId().toString()), date, first.performed().deload(),
                conditions(first.performed().gymId(), first.track().unit(), opener.performedAt().toInstant(), date),
                sets.stream().map(ExerciseTracks::performed).toList());
    }

    private static PerformedSet performed(Placed placed) {
        LoggedSet set = placed.performed().set();
        return new PerformedSet(new SetId(placed.performed().setId().toString()), set.performedAt().toInstant(), set.setIndex(),
                set.setType(), set.technique(), placed.load(), set.countedReps(), set.repsInReserve(), set.beyondPlan(),
                set.status().equals("quarantined"));
    }

    private Conditions conditions(@Nullable UUID gym, WeightUnit unit, Instant instant, LocalDate date) {
        var step = exercise.stepIn(unit);
        boolean swayAllowed = exercise.techniquePolicy().equals("sway_allowed")
                || exercise.techniquePolicy().equals("strict_by_default");
        return new Conditions(equipment(gym, unit, instant), new StepSize(step.up(), step.down()), policies.apply(instant),
                swayAllowed, isPull() ? body.weighings().on(date, unit).map(Load::value).orElse(null) : null);
    }

    /** The gym's own grid at that time; a gym nobody has heard of is assumed to be an ordinary one. */
    private Equipment equipment(@Nullable UUID gym, WeightUnit unit, Instant instant) {
        Optional<GymValue> known = gyms.apply(gym);
        if (known.isPresent() && isPull()) {
            return PullAxis.of(known.get(), exercise, unit, instant)
                    .map(axis -> new Equipment(axis.kind(), gym + "#" + axis.equipmentVersion(), axis.loads()))
                    .orElse(Equipment.NONE);
        }
        if (known.isPresent()) {
            return known.get().gridFor(exercise, unit, instant)
                    .map(grid -> new Equipment(grid.definition().kind(), gym + "#" + grid.equipmentVersion(), grid.loads()))
                    .orElse(Equipment.NONE);
        }
        return StandardGrids.of(exercise, unit)
                .map(grid -> new Equipment("standard", "standard", grid.loads(exercise.plausibleMaxIn(unit))))
                .orElse(Equipment.NONE);
    }

    /** Breakdowns never progress (R34): they belong to no track, nor does a set that does not say what was lifted. */
    private Optional<Placed> place(Performed performed) {
        LoggedSet set = performed.set();
        Optional<TrackLoad> lifted = lifted(set);
        return set.technique() == Technique.BREAKDOWN ? Optional.empty() : lifted.map(load -> placed(performed, load));
    }

    private Placed placed(Performed performed, TrackLoad load) {
        LoggedSet set = performed.set();
        RepRange range = set.repRange() == null ? rangeFor(set.countedReps()) : set.repRange();
        String key = String.join("/", athlete.tenant().toString(), athlete.athlete().toString(), exercise.id(),
                set.gripVariant() == null ? "" : set.gripVariant(), set.technique().toString(), range.toString(),
                load.unit().toString());
        return new Placed(new Track(key, exercise.id(), set.gripVariant(), set.technique(), range, load.unit(),
                isPull() ? Resistance.BODYWEIGHT : Resistance.WEIGHT), performed, load);
    }

    /** Where the set lies on the axis of its track; bodyweight pulls may name help, or nothing at all (3.8). */
    private Optional<TrackLoad> lifted(LoggedSet set) {
        if (isPull() && set.assistance() != null) {
            return Optional.of(TrackLoad.helpedBy(set.assistance()));
        }
        return Optional.ofNullable(set.load()).map(TrackLoad::of)
                .or(() -> isPull() ? Optional.of(new TrackLoad(BigDecimal.ZERO, body.usualUnit())) : Optional.empty());
    }

    private boolean isPull() {
        return exercise.loadBasis().equals("added");
    }

    /**
     * Section 3: a set without a range takes the first of the exercise that holds its reps, below all the first, above all the
     * last.
     */
    private RepRange rangeFor(int reps) {
        List<RepRange> ranges = exercise.repRanges();
        return ranges.stream().filter(range -> range.holds(reps)).findFirst()
                .orElseGet(() -> reps < ranges.get(0).bottom() ? ranges.get(0) : ranges.get(ranges.size() - 1));
    }

    /**
     * Rule 3.2: an exposure is an eligible set of the exercise in any range. A set in another unit is not eligible (P20); one
     * without a load is of no unit, and counts for both.
     */
    private static NavigableSet<LocalDate> exposures(List<Performed> sets, WeightUnit unit) {
        return sets.stream().filter(performed -> EXPOSING.contains(performed.set().setType()) && !performed.deload()
                && performed.set().technique() != Technique.BREAKDOWN && !performed.set().status().equals("quarantined"))
                .filter(performed -> isOf(unit, performed.set().load()) && isOf(unit, performed.set().assistance()))
                .map(performed -> performed.set().performedAt().toLocalDate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOf(WeightUnit unit, @Nullable Load load) {
        return load == null || load.unit() == unit;
    }
}
