package io.broadback.program.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.progression.GuidanceValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.done.DoneSet;
import io.broadback.program.done.SetsDone;
import io.broadback.program.draft.domain.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * What an athlete's weeks need from other services, from what is kept of them: what stands in the gyms, the current targets and
 * those that had been shown, and the sets done.
 */
@ApplicationScoped
class PlanInputs {
    private final TenantPool pool;

    PlanInputs(TenantPool pool) {
        this.pool = pool;
    }

    /** Days of the athlete's time zone, both included. */
    record Span(ZoneId zone, LocalDate first, LocalDate last) {
    }

    /** Gyms that are known by their ids, and what belongs to the athlete; {@code shown} is by slot. */
    record Inputs(Map<UUID, GymValue> gyms, List<TargetValue> targets, Map<UUID, List<TargetValue>> shown,
            List<DoneSet> sets, @Nullable GuidanceValue guidance) {

        /** A gym as it is now; nothing stands in one that is not known. */
        Place place(UUID gym, Collection<ExerciseValue> exercises, WeightUnit unit, Instant now) {
            GymValue known = gyms.get(gym);
            if (known == null) {
                return new Place(Set.of(), Map.of());
            }
            Map<String, LoadGrid> grids = new HashMap<>();
            exercises.forEach(exercise -> known.gridFor(exercise, unit, now)
                    .ifPresent(grid -> grids.put(exercise.id(), grid.loads())));
            return new Place(known.equipmentAt(now).map(GymValue.EquipmentVersion::equipment).orElse(Set.of()),
                    grids);
        }
    }

    Uni<Inputs> load(TenantId tenant, UUID athlete, Collection<UUID> gyms, Span span) {
        return pool.run(tenant, transaction -> Copies
                .some(transaction, tenant, Topics.CATALOG_GYMS, gyms.stream().map(UUID::toString).distinct().toList(),
                        GymValue.class)
                .chain(known -> Copies.ofAthlete(transaction, tenant, Topics.PROGRESSION_TARGETS, athlete, TargetValue.class)
                        .chain(targets -> SetsDone
                                .between(transaction, tenant, athlete, span.zone(), span.first(), span.last())
                                .chain(sets -> shown(transaction, tenant, athlete, sets)
                                        .chain(shown -> guidance(transaction, tenant, athlete).map(guidance -> new Inputs(
                                                byId(known), targets, shown, sets, guidance.orElse(null))))))));
    }

    private static Uni<Optional<GuidanceValue>> guidance(SqlConnection transaction, TenantId tenant, UUID athlete) {
        return Copies.find(transaction, tenant, Topics.PROGRESSION_GUIDANCE, athlete.toString(), GuidanceValue.class);
    }

    private static Map<UUID, GymValue> byId(Map<String, GymValue> gyms) {
        return gyms.entrySet().stream()
                .collect(Collectors.toMap(gym -> UUID.fromString(gym.getKey()), Map.Entry::getValue));
    }

    private static Uni<Map<UUID, List<TargetValue>>> shown(SqlConnection transaction, TenantId tenant, UUID athlete,
            List<DoneSet> sets) {
        UUID[] slots = sets.stream().flatMap(set -> Stream.ofNullable(set.slotId())).distinct().toArray(UUID[]::new);
        if (slots.length == 0) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction.preparedQuery("""
                select slot_id, targets::text from slot_shown
                 where tenant_id = $1 and athlete_id = $2 and slot_id = any ($3)""")
                .execute(Tuple.of(tenant.value(), athlete).addArrayOfUUID(slots)).map(rows -> {
                    Map<UUID, List<TargetValue>> shown = new HashMap<>();
                    rows.forEach(row -> shown.put(row.getUUID(0),
                            List.of(EventJson.readOwn(row.getString(1), TargetValue[].class))));
                    return shown;
                });
    }
}
