package io.broadback.progression.target;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.Load;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.FoldInputs.OfTenant;
import io.broadback.progression.target.PerformedSets.Performed;
import io.broadback.progression.target.domain.PolicyBook;
import io.broadback.progression.target.domain.SessionOutcome;
import io.broadback.progression.target.domain.TrackState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Folds what a run of events touches and stores the targets: read all sets of the touched exercises, fold purely, write what
 * changed. The athletes' heads must be locked by the caller.
 */
@ApplicationScoped
public class FoldingTracks {
    private static final Logger LOG = Logger.getLogger(FoldingTracks.class);

    private final FoldInputs inputs;
    private final TargetStore targets;
    private final KeepingResults results;
    private final Clock clock;

    FoldingTracks(FoldInputs inputs, TargetStore targets, KeepingResults results, Clock clock) {
        this.inputs = inputs;
        this.targets = targets;
        this.results = results;
        this.clock = clock;
    }

    /** Applies a run of events, in order, and folds every track they touch. */
    public Uni<Void> apply(SqlConnection transaction, List<LogEntry> run) {
        if (run.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<LogbookEvent> events = run.stream().map(LogEntry::event).toList();
        return PerformedSets.touched(transaction, events).chain(touched -> Pipeline
                .of(StoringSets.store(transaction, events), refold(transaction, touched, Causes.in(run)))
                .replaceWithVoid());
    }

    /** Makes everything these athletes have what the run says, and nothing else: the run is all there is. */
    public Uni<Void> applyFromTheStart(SqlConnection transaction, Collection<AthleteKey> athletes, List<LogEntry> run) {
        List<LogbookEvent> events = run.stream().map(LogEntry::event).toList();
        return PerformedSets.exercisesOf(transaction, athletes)
                .chain(had -> StoringSets.replace(transaction, athletes, events)
                        .chain(() -> PerformedSets.exercisesOf(transaction, athletes)).invoke(had::addAll).replaceWith(had))
                .chain(touched -> refold(transaction, touched, Causes.in(run)));
    }

    /** Folds every track of these athletes again, after something other than their sets has changed. */
    public Uni<Void> refoldAll(SqlConnection transaction, Collection<AthleteKey> athletes) {
        return PerformedSets.exercisesOf(transaction, athletes)
                .chain(touched -> refold(transaction, touched, Causes.CONDITIONS));
    }

    private Uni<Void> refold(SqlConnection transaction, SortedSet<TouchedExercise> touched, Causes causes) {
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Pipeline.of(TargetStore.stored(transaction, touched), fold(transaction, touched, null, Folding::standing))
                .chain(both -> store(transaction, both.getItem1(), both.getItem2(), causes));
    }

    private Uni<Void> store(SqlConnection transaction, TargetStore.Before before,
            Map<TouchedExercise, List<Standing>> folded, Causes causes) {
        Map<TouchedExercise, List<TrackState>> states = new LinkedHashMap<>();
        folded.forEach((exercise, standing) -> states.put(exercise, standing.stream().map(Standing::state).toList()));
        List<TrackResult> found = folded.values().stream().flatMap(List::stream).map(Standing::result).toList();
        Set<UUID> there = found.stream().map(TrackResult::trackId).collect(Collectors.toSet());
        List<TrackResult.Id> vanished = before.targets().values().stream().filter(old -> !there.contains(old.track()))
                .map(old -> new TrackResult.Id(old.athlete(), old.track())).toList();
        return Pipeline.of(targets.replace(transaction, before, states, causes), results.keep(transaction, found, vanished))
                .replaceWithVoid();
    }

    /** The state of every track of the exercises, as if {@code homeGym} were home (null: each athlete's own). */
    Uni<Map<TouchedExercise, List<TrackState>>> states(SqlConnection transaction, SortedSet<TouchedExercise> touched,
            @Nullable UUID homeGym) {
        return fold(transaction, touched, homeGym,
                (tracks, sets) -> tracks.under(UnaryOperator.identity()).states(sets));
    }

    /** Every track of these athletes as it is, and as it would be under other policies. Nothing is stored. */
    public Uni<List<ShadowTrack>> shadow(SqlConnection transaction, Collection<AthleteKey> athletes,
            UnaryOperator<PolicyBook> others) {
        return PerformedSets.exercisesOf(transaction, athletes)
                .chain(touched -> fold(transaction, touched, null, (tracks, sets) -> ShadowTrack.of(tracks.athlete(),
                        tracks.under(UnaryOperator.identity()).states(sets), tracks.under(others).states(sets))))
                .map(folded -> folded.values().stream().flatMap(List::stream).toList());
    }

    /** What a track says today, and how it came there. */
    private record Standing(TrackState state, TrackResult result) {
    }

    /** A judged session, and by set what was planned when it was done, where the set says so: that never changes again. */
    record Judged(SessionOutcome outcome, Map<String, Load> planned) {
    }

    /** The judged sessions of one track of the exercise, oldest first. */
    Uni<List<Judged>> sessions(SqlConnection transaction, TouchedExercise exercise, UUID track) {
        return fold(transaction, new TreeSet<>(Set.of(exercise)), null, (tracks, sets) -> tracks
                .under(UnaryOperator.identity()).sessions(sets, track).stream()
                .map(outcome -> new Judged(outcome, planned(sets))).toList())
                .map(folded -> folded.getOrDefault(exercise, List.of()));
    }

    private <T> Uni<Map<TouchedExercise, List<T>>> fold(SqlConnection transaction, SortedSet<TouchedExercise> touched,
            @Nullable UUID homeGym, BiFunction<Folding, List<Performed>, List<T>> result) {
        Map<TouchedExercise, List<T>> folded = new LinkedHashMap<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Map.Entry<TenantId, SortedSet<TouchedExercise>> chain : byTenant(touched).entrySet()) {
            all = all.chain(() -> fold(transaction, chain.getKey(), chain.getValue(), homeGym, result))
                    .invoke(folded::putAll).replaceWithVoid();
        }
        return all.replaceWith(folded);
    }

    private <T> Uni<Map<TouchedExercise, List<T>>> fold(SqlConnection transaction, TenantId tenant,
            SortedSet<TouchedExercise> touched, @Nullable UUID homeGym,
            BiFunction<Folding, List<Performed>, List<T>> result) {
        return Pipeline.of(PerformedSets.of(transaction, touched), inputs.seen(transaction, tenant, touched))
                .chain(both -> inputs.of(transaction, tenant, both.getItem2(), gyms(both.getItem1().values(), homeGym))
                        .map(known -> {
                            Map<TouchedExercise, List<T>> folded = new LinkedHashMap<>();
                            both.getItem1().forEach((exercise, sets) -> folded.put(exercise, isKnown(exercise, known)
                                    ? result.apply(new Folding(exercise, known, homeGym, clock.instant()), sets)
                                    : List.of()));
                            return folded;
                        }));
    }

    /** An exercise of an athlete about to be folded, under today's policies or others. */
    private record Folding(TouchedExercise exercise, OfTenant known, @Nullable UUID homeGym, Instant now) {
        AthleteKey athlete() {
            return exercise.athlete();
        }

        /** Every track in which anything counts. */
        List<Standing> standing(List<Performed> sets) {
            return under(UnaryOperator.identity()).tracks(sets).stream().flatMap(track -> track.state()
                    .map(state -> new Standing(state, TrackResult.of(athlete(), state.track(), track.sessions()))).stream())
                    .toList();
        }

        ExerciseTracks under(UnaryOperator<PolicyBook> policies) {
            UUID athlete = exercise.athlete().athlete();
            OfTenant inputs = known.under(policies);
            return new ExerciseTracks(exercise.athlete(), inputs.exercise(exercise.exerciseId()).orElseThrow(), inputs::gym,
                    inputs.policiesFor(athlete, exercise.exerciseId()), inputs.bodyOf(athlete),
                    homeGym == null ? inputs.homeGymOf(athlete) : homeGym, now);
        }
    }

    /** An exercise of an athlete with all its sets. */
    record Material(ExerciseTracks tracks, List<Performed> sets) {
    }

    /** Exercises of an athlete as they would be folded, with another home gym if it is given; unknown ones are left out. */
    Uni<Map<String, Material>> material(SqlConnection transaction, SortedSet<TouchedExercise> exercises,
            @Nullable UUID homeGym) {
        return fold(transaction, exercises, homeGym,
                (tracks, sets) -> List.of(new Material(tracks.under(UnaryOperator.identity()), sets)))
                .map(folded -> {
                    Map<String, Material> material = new HashMap<>();
                    folded.forEach((exercise, one) -> one.forEach(each -> material.put(exercise.exerciseId(), each)));
                    return material;
                });
    }

    private static Map<String, Load> planned(List<Performed> sets) {
        Map<String, Load> planned = new HashMap<>();
        for (Performed performed : sets) {
            Load load = performed.set().plannedLoad();
            if (load != null) {
                planned.put(performed.setId().toString(), load);
            }
        }
        return planned;
    }

    private static boolean isKnown(TouchedExercise exercise, OfTenant known) {
        if (known.exercise(exercise.exerciseId()).isPresent()) {
            return true;
        }
        LOG.warnf("Exercise %s of %s is not in the catalogue's copy; its tracks have no targets", exercise.exerciseId(),
                exercise.athlete().tenant());
        return false;
    }

    private static Map<TenantId, SortedSet<TouchedExercise>> byTenant(SortedSet<TouchedExercise> touched) {
        Map<TenantId, SortedSet<TouchedExercise>> chains = new TreeMap<>();
        touched.forEach(each -> chains.computeIfAbsent(each.athlete().tenant(), fresh -> new TreeSet<>()).add(each));
        return chains;
    }

    private static Set<UUID> gyms(Collection<List<Performed>> sets, @Nullable UUID homeGym) {
        return Stream.concat(Stream.ofNullable(homeGym),
                sets.stream().flatMap(List::stream).map(Performed::gymId).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
    }
}
