package io.broadback.progression.target;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** What a fold needs besides sets: exercises, gyms with all versions of their equipment, athletes; from the copies. */
@ApplicationScoped
class FoldInputs {
    private final ExerciseCopies exercises;

    FoldInputs(ExerciseCopies exercises) {
        this.exercises = exercises;
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
                values(transaction, tenant, Topics.PROGRAM_ATHLETES, athletes, AthleteValue.class))
                .map(both -> new OfTenant(both.getItem1(), Map.of(), both.getItem2()));
    }

    /** Adds the named gyms and the home gyms of the athletes. */
    Uni<OfTenant> gyms(SqlConnection transaction, TenantId tenant, OfTenant known, Collection<UUID> named) {
        Set<UUID> wanted = Stream.concat(named.stream(),
                known.athletes().values().stream().map(AthleteValue::gymId).flatMap(Stream::ofNullable))
                .collect(Collectors.toSet());
        return values(transaction, tenant, Topics.CATALOG_GYMS, wanted, GymValue.class)
                .map(gyms -> new OfTenant(known.exercises(), gyms, known.athletes()));
    }

    private static <T> Uni<Map<UUID, T>> values(SqlConnection transaction, TenantId tenant, Topics topic, Collection<UUID> keys,
            Class<T> type) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction.preparedQuery("""
                select record_key, value::text from copied_value
                 where tenant_id = $1 and topic = $2 and record_key = any ($3) and value is not null""")
                .execute(Tuple.of(tenant.value(), topic.topic()).addArrayOfString(
                        keys.stream().map(UUID::toString).toArray(String[]::new)))
                .map(rows -> {
                    Map<UUID, T> values = new HashMap<>();
                    for (Row row : rows) {
                        values.put(UUID.fromString(row.getString(0)), EventJson.readOwn(row.getString(1), type));
                    }
                    return values;
                });
    }
}
