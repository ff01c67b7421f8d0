package io.broadback.progression.target;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.copy.GymCopies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/** What a fold needs besides sets: exercises, gyms with all versions of their equipment, athletes; from the copies. */
@ApplicationScoped
class FoldInputs {
    private final ExerciseCopies exercises;
    private final GymCopies gyms;

    FoldInputs(ExerciseCopies exercises, GymCopies gyms) {
        this.exercises = exercises;
        this.gyms = gyms;
    }

    /** The inputs of one chain for one batch. */
    record OfTenant(Map<String, ExerciseValue> exercises, Map<UUID, GymValue> gyms, Map<UUID, AthleteValue> athletes) {

        Optional<ExerciseValue> exercise(String id) {
            return Optional.ofNullable(exercises.get(id));
        }

        Optional<GymValue> gym(@Nullable UUID id) {
            return Optional.ofNullable(gyms.get(id));
        }

        @Nullable
        UUID homeGymOf(UUID athlete) {
            AthleteValue known = athletes.get(athlete);
            return known == null ? null : known.gymId();
        }
    }

    /** The exercises, and what the roster says of these athletes; no gyms yet. */
    Uni<OfTenant> people(SqlConnection transaction, TenantId tenant, Collection<UUID> athletes) {
        return Pipeline.of(exercises.seenBy(transaction, tenant),
                Copies.some(transaction, tenant, Topics.PROGRAM_ATHLETES, athletes.stream().map(UUID::toString).toList(),
                        AthleteValue.class))
                .map(both -> new OfTenant(both.getItem1(), Map.of(), byId(both.getItem2())));
    }

    /** Adds the named gyms and the home gyms of the athletes. */
    Uni<OfTenant> gyms(SqlConnection transaction, TenantId tenant, OfTenant known, Collection<UUID> named) {
        Set<UUID> wanted = Stream.concat(named.stream(),
                known.athletes().values().stream().map(AthleteValue::gymId).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
        return gyms.seenBy(transaction, tenant, wanted)
                .map(places -> new OfTenant(known.exercises(), places, known.athletes()));
    }

    private static Map<UUID, AthleteValue> byId(Map<String, AthleteValue> roster) {
        return roster.values().stream().collect(Collectors.toMap(AthleteValue::athleteId, Function.identity()));
    }
}
