package io.broadback.progression.target;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.FoldInputs.OfTenant;
import io.broadback.progression.target.PerformedSets.Performed;
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
    private final Clock clock;

    FoldingTracks(FoldInputs inputs, TargetStore targets, Clock clock) {
        this.inputs = inputs;
        this.targets = targets;
        this.clock = clock;
    }

    /** Applies a run of events, in order, and folds every track they touch. */
    public Uni<Void> apply(SqlConnection transaction, List<LogbookEvent> run) {
        if (run.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return PerformedSets.apply(transaction, run).chain(touched -> refold(transaction, touched));
    }

    /** Folds every track of these athletes again, after something other than their sets has changed. */
    public Uni<Void> refoldAll(SqlConnection transaction, Collection<AthleteKey> athletes) {
        return PerformedSets.exercisesOf(transaction, athletes).chain(touched -> refold(transaction, touched));
    }

    private Uni<Void> refold(SqlConnection transaction, SortedSet<TouchedExercise> touched) {
        if (touched.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return states(transaction, touched, null).chain(folded -> targets.replace(transaction, folded));
    }

    /** The state of every track of the exercises, as if {@code homeGym} were home (null: each athlete's own). */
    Uni<Map<TouchedExercise, List<TrackState>>> states(SqlConnection transaction, SortedSet<TouchedExercise> touched,
            @Nullable UUID homeGym) {
        return PerformedSets.of(transaction, touched).chain(sets -> {
            Map<TouchedExercise, List<TrackState>> states = new LinkedHashMap<>();
            Uni<Void> all = Uni.createFrom().voidItem();
            for (TenantId tenant : tenants(touched)) {
                all = all.chain(
                        () -> inputs.load(transaction, tenant, athletes(sets.keySet(), tenant), gyms(sets, tenant, homeGym)))
                        .invoke(known -> sets.forEach((exercise, performed) -> {
                            if (exercise.athlete().tenant().equals(tenant)) {
                                states.put(exercise, fold(exercise, performed, known, homeGym));
                            }
                        }))
                        .replaceWithVoid();
            }
            return all.replaceWith(states);
        });
    }

    private List<TrackState> fold(TouchedExercise exercise, List<Performed> sets, OfTenant known, @Nullable UUID homeGym) {
        AthleteKey athlete = exercise.athlete();
        UUID home = homeGym == null ? known.homeGymOf(athlete.athlete()) : homeGym;
        return known.exercise(exercise.exerciseId())
                .map(value -> new ExerciseTracks(athlete, value, known::gym, home, clock.instant()).states(sets))
                .orElseGet(() -> {
                    LOG.warnf("Exercise %s of %s is not in the catalogue's copy; its tracks have no targets",
                            exercise.exerciseId(), athlete.tenant());
                    return List.of();
                });
    }

    private static Set<TenantId> tenants(Collection<TouchedExercise> touched) {
        Set<TenantId> tenants = new TreeSet<>();
        touched.forEach(each -> tenants.add(each.athlete().tenant()));
        return tenants;
    }

    private static Set<UUID> athletes(Collection<TouchedExercise> touched, TenantId tenant) {
        Set<UUID> athletes = new HashSet<>();
        touched.stream().map(TouchedExercise::athlete).filter(athlete -> athlete.tenant().equals(tenant))
                .forEach(athlete -> athletes.add(athlete.athlete()));
        return athletes;
    }

    private static Set<UUID> gyms(Map<TouchedExercise, List<Performed>> sets, TenantId tenant, @Nullable UUID homeGym) {
        List<@Nullable UUID> gyms = new ArrayList<>();
        gyms.add(homeGym);
        sets.forEach((exercise, performed) -> {
            if (exercise.athlete().tenant().equals(tenant)) {
                performed.forEach(each -> gyms.add(each.gymId()));
            }
        });
        Set<UUID> known = new HashSet<>();
        gyms.stream().filter(Objects::nonNull).forEach(known::add);
        return known;
    }
}
