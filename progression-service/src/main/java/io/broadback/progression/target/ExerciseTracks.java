package io.broadback.progression.target;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.PerformedSets.Performed;
import io.broadback.progression.target.domain.Conditions;
import io.broadback.progression.target.domain.Equipment;
import io.broadback.progression.target.domain.FoldedTrack;
import io.broadback.progression.target.domain.PerformedSet;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.SessionId;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.SetId;
import io.broadback.progression.target.domain.StepSize;
import io.broadback.progression.target.domain.Track;
import io.broadback.progression.target.domain.TrackFold;
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
    private final @Nullable UUID homeGym;
    private final Instant now;

    ExerciseTracks(AthleteKey athlete, ExerciseValue exercise, Function<@Nullable UUID, Optional<GymValue>> gyms,
            Function<Instant, Policy> policies, @Nullable UUID homeGym, Instant now) {
        this.athlete = athlete;
        this.exercise = exercise;
        this.gyms = gyms;
        this.policies = policies;
        this.homeGym = homeGym;
        this.now = now;
    }

    /** A set that belongs to a track, with the load that counts for it. */
    private record Placed(Track track, Performed performed, Load load) {
    }

    /** The name-based id of a track: the same line of progress has the same id in every fold. */
    static UUID idOf(Track track) {
        return UUID.nameUUIDFromBytes(track.key().getBytes(StandardCharsets.UTF_8));
    }

    /** Folds every track; those in which nothing counts yet have no state. */
    List<TrackState> states(List<Performed> sets) {
        return folded(sets).map(FoldedTrack::state).flatMap(Optional::stream).toList();
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
        NavigableSet<LocalDate> exposures = exposures(sets);
        return tracks.values().stream().map(placed -> fold(placed, exposures));
    }

    private FoldedTrack fold(List<Placed> sets, NavigableSet<LocalDate> exposures) {
        Track track = sets.get(0).track();
        Map<UUID, List<Placed>> bySession = sets.stream()
                .collect(Collectors.groupingBy(placed -> placed.performed().set().sessionId()));
        List<TrackSession> sessions = bySession.values().stream().map(this::session).toList();
        return TrackFold.fold(track, sessions, exposures, conditions(homeGym, track.unit(), now));
    }

    private TrackSession session(List<Placed> sets) {
        Placed first = sets.stream()
                .min(Comparator.comparing((Placed placed) -> placed.performed().set().performedAt().toInstant())
                        .thenComparing(placed -> placed.performed().set().setIndex())
                        .thenComparing(placed -> placed.performed().setId()))
                .orElseThrow();
        LoggedSet opener = first.performed().set();
        return new TrackSession(new SessionId(opener.sessionId().toString()), opener.performedAt().toLocalDate(),
                first.performed().deload(),
                conditions(first.performed().gymId(), first.track().unit(), opener.performedAt().toInstant()),
                sets.stream().map(ExerciseTracks::performed).toList());
    }

    private static PerformedSet performed(Placed placed) {
        LoggedSet set = placed.performed().set();
        return new PerformedSet(new SetId(placed.performed().setId().toString()), set.performedAt().toInstant(), set.setIndex(),
                set.setType(), set.technique(), placed.load(), set.countedReps(), set.repsInReserve(), set.beyondPlan(),
                set.status().equals("quarantined"));
    }

    private Conditions conditions(@Nullable UUID gym, WeightUnit unit, Instant instant) {
        var step = exercise.stepIn(unit);
        boolean swayAllowed = exercise.techniquePolicy().equals("sway_allowed")
                || exercise.techniquePolicy().equals("strict_by_default");
        return new Conditions(equipment(gym, unit, instant), new StepSize(step.up(), step.down()), policies.apply(instant),
                swayAllowed);
    }

    /** The gym's own grid at that time; a gym nobody has heard of is assumed to be an ordinary one. */
    private Equipment equipment(@Nullable UUID gym, WeightUnit unit, Instant instant) {
        Optional<GymValue> known = gyms.apply(gym);
        if (known.isPresent()) {
            return known.get().gridFor(exercise, unit, instant)
                    .map(grid -> new Equipment(grid.definition().kind(), gym + "#" + grid.equipmentVersion(), grid.loads()))
                    .orElse(Equipment.NONE);
        }
        return StandardGrids.of(exercise, unit)
                .map(grid -> new Equipment("standard", "standard", grid.loads(exercise.plausibleMaxIn(unit))))
                .orElse(Equipment.NONE);
    }

    /** Breakdowns never progress (R34), and assistance is not a load: neither belongs to a track. */
    private Optional<Placed> place(Performed performed) {
        LoggedSet set = performed.set();
        if (set.technique() == Technique.BREAKDOWN || set.assistance() != null) {
            return Optional.empty();
        }
        if (set.load() == null && !exercise.loadBasis().equals("added")) {
            return Optional.empty();
        }
        Load load = set.load() == null ? new Load(BigDecimal.ZERO, WeightUnit.LB) : set.load();
        RepRange range = set.repRange() == null ? rangeFor(set.countedReps()) : set.repRange();
        String key = String.join("/", athlete.tenant().toString(), athlete.athlete().toString(), exercise.id(),
                set.gripVariant() == null ? "" : set.gripVariant(), set.technique().toString(), range.toString(),
                load.unit().toString());
        return Optional.of(new Placed(new Track(key, exercise.id(), set.gripVariant(), set.technique(), range, load.unit()),
                performed, load));
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

    /** Rule 3.2: an exposure is an eligible set of the exercise in any range. */
    private NavigableSet<LocalDate> exposures(List<Performed> sets) {
        return sets.stream().filter(performed -> EXPOSING.contains(performed.set().setType()) && !performed.deload()
                && performed.set().technique() != Technique.BREAKDOWN && !performed.set().status().equals("quarantined"))
                .map(performed -> performed.set().performedAt().toLocalDate()).collect(Collectors.toCollection(TreeSet::new));
    }
}
