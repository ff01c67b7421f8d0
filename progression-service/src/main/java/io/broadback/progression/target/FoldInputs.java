package io.broadback.progression.target;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.VersionedCopies;
import io.broadback.platform.copy.VersionedCopies.Version;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.strength.domain.Bodyweights;
import io.broadback.progression.target.ExerciseTracks.Body;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.PolicyBook;
import io.broadback.progression.target.domain.PolicyBook.Whom;
import io.broadback.progression.target.domain.PolicyVersion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What a fold needs besides sets: exercises, gyms with all versions of their equipment, athletes, policies; exactly as the
 * transaction
 * sees the copies. One statement tells athletes and versions; the values of exercises and gyms, which are large, are read once.
 */
@ApplicationScoped
class FoldInputs {
    private static final int EXERCISES_KEPT = 5_000;
    private static final int GYMS_KEPT = 500;
    private static final String SEEN = """
            with roster as (
                select record_key, version, value from copied_value
                 where tenant_id = $1 and topic = $4 and record_key = any ($2::text[]) and value is not null)
            select $4, $1, record_key, version, value::text from roster
            union all
            select c.topic, c.tenant_id, c.record_key, c.version, null from copied_value c
             where c.tenant_id in ($1, $7) and c.topic = $5 and c.record_key = any ($3::text[]) and c.value is not null
            union all
            select c.topic, c.tenant_id, c.record_key, c.version, null from copied_value c
             where c.tenant_id = $1 and c.topic = $6 and c.record_key in (select value ->> 'gymId' from roster)
               and c.value is not null
            union all
            select 'policy', tenant_id, scope, version, body::text from policy
             where tenant_id = $1 and (scope <> 'ATHLETE' or scope_id = any ($2::text[]))""";
    private static final String GYMS = """
            select topic, tenant_id, record_key, version, null from copied_value
             where tenant_id = $1 and topic = $2 and record_key = any ($3::text[]) and value is not null""";

    private final VersionedCopies<ExerciseValue> exercises = new VersionedCopies<>(Topics.CATALOG_EXERCISES,
            ExerciseValue.class, EXERCISES_KEPT);
    private final VersionedCopies<GymValue> gyms = new VersionedCopies<>(Topics.CATALOG_GYMS, GymValue.class, GYMS_KEPT);

    /** Athletes, and which versions of their exercises and home gyms are in the copies. */
    record Seen(Map<UUID, AthleteValue> athletes, List<Version> exercises, List<Version> gyms,
            List<PolicyVersion> policies) {
        private static Seen of(Iterable<Row> rows) {
            Seen seen = new Seen(new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (Row row : rows) {
                Version version = new Version(new TenantId(row.getUUID(1)), row.getString(2), row.getLong(3));
                if (row.getString(0).equals("policy")) {
                    seen.policies().add(EventJson.readOwn(row.getString(4), PolicyVersion.class));
                } else if (row.getString(0).equals(Topics.CATALOG_EXERCISES.topic())) {
                    seen.exercises().add(version);
                } else if (row.getString(0).equals(Topics.CATALOG_GYMS.topic())) {
                    seen.gyms().add(version);
                } else {
                    AthleteValue athlete = EventJson.readOwn(row.getString(4), AthleteValue.class);
                    seen.athletes().put(athlete.athleteId(), athlete);
                }
            }
            return seen;
        }

        private Set<String> without(Collection<UUID> named) {
            Set<String> known = gyms.stream().map(Version::key).collect(Collectors.toSet());
            return named.stream().map(UUID::toString).filter(gym -> !known.contains(gym)).collect(Collectors.toSet());
        }
    }

    /** The inputs of one chain for one batch. */
    record OfTenant(Map<String, ExerciseValue> exercises, Map<UUID, GymValue> gyms, Map<UUID, AthleteValue> athletes,
            PolicyBook policies, Map<UUID, Bodyweights> weighings) {

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

        /** What the athlete's sessions of the exercise are judged by, by the time they began. */
        Function<Instant, Policy> policiesFor(UUID athlete, String exercise) {
            AthleteValue known = athletes.get(athlete);
            Whom whom = new Whom(athlete.toString(), known == null ? null : text(known.coachId()),
                    known == null ? null : text(known.gymId()), exercise);
            return at -> policies.inForce(whom, at);
        }

        OfTenant under(UnaryOperator<PolicyBook> others) {
            return new OfTenant(exercises, gyms, athletes, others.apply(policies), weighings);
        }

        Body bodyOf(UUID athlete) {
            AthleteValue known = athletes.get(athlete);
            return new Body(weighings.getOrDefault(athlete, Bodyweights.NONE),
                    known != null && known.unit().equals(WeightUnit.KG.toString()) ? WeightUnit.KG : WeightUnit.LB);
        }

        private static @Nullable String text(@Nullable UUID id) {
            return id == null ? null : id.toString();
        }
    }

    Uni<Seen> seen(SqlConnection transaction, TenantId tenant, SortedSet<TouchedExercise> touched) {
        return transaction.preparedQuery(SEEN).execute(Tuple.tuple().addUUID(tenant.value())
                .addArrayOfString(touched.stream().map(each -> each.athlete().athlete().toString()).distinct()
                        .toArray(String[]::new))
                .addArrayOfString(touched.stream().map(TouchedExercise::exerciseId).distinct().toArray(String[]::new))
                .addString(Topics.PROGRAM_ATHLETES.topic()).addString(Topics.CATALOG_EXERCISES.topic())
                .addString(Topics.CATALOG_GYMS.topic()).addUUID(TenantId.BUILT_IN.value())).map(Seen::of);
    }

    /** The values behind what was seen, and the gyms that sets name besides. */
    Uni<OfTenant> of(SqlConnection transaction, TenantId tenant, Seen seen, Collection<UUID> namedGyms) {
        Set<String> more = seen.without(namedGyms);
        Uni<List<Version>> allGyms = more.isEmpty() ? Uni.createFrom().item(seen.gyms())
                : transaction.preparedQuery(GYMS).execute(Tuple.of(tenant.value(), Topics.CATALOG_GYMS.topic())
                        .addArrayOfString(more.toArray(String[]::new))).map(rows -> {
                            List<Version> all = new ArrayList<>(seen.gyms());
                            all.addAll(Seen.of(rows).gyms());
                            return all;
                        });
        return Pipeline.of(exercises.of(transaction, seen.exercises()),
                allGyms.chain(versions -> gyms.of(transaction, versions)))
                .chain(both -> {
                    Map<String, ExerciseValue> known = byId(tenant, both.getItem1());
                    return weighings(transaction, tenant, known.values(), seen.athletes().keySet())
                            .map(weighings -> new OfTenant(known, gymsById(both.getItem2()), seen.athletes(),
                                    new PolicyBook(seen.policies()), weighings));
                });
    }

    /** What the athletes weighed and when; only bodyweight pulls ask, and only for them is it read. */
    private static Uni<Map<UUID, Bodyweights>> weighings(SqlConnection transaction, TenantId tenant,
            Collection<ExerciseValue> exercises, Set<UUID> athletes) {
        return exercises.stream().noneMatch(exercise -> exercise.loadBasis().equals("added"))
                ? Uni.createFrom().item(Map.of())
                : PerformedSets.weighings(transaction, tenant, athletes);
    }

    /** The chain's own exercises override the built-in ones; a retired one is not there. */
    private static Map<String, ExerciseValue> byId(TenantId tenant, Map<Version, ExerciseValue> values) {
        Map<String, ExerciseValue> byId = new HashMap<>();
        values.forEach((version, value) -> byId.merge(value.id(), value,
                (one, other) -> version.tenant().equals(tenant) ? other : one));
        byId.values().removeIf(ExerciseValue::retired);
        return byId;
    }

    private static Map<UUID, GymValue> gymsById(Map<Version, GymValue> values) {
        return values.values().stream().collect(Collectors.toMap(GymValue::gymId, gym -> gym));
    }
}
