package io.broadback.catalog.gym;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.gym.GymRequest.Wanted;
import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.catalog.GymValue.EquipmentVersion;
import io.broadback.platform.event.catalog.GymValue.Station;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.panache.PanacheOutbox;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;

/** Rows of gyms and their equipment, inside a tenant transaction of the caller. */
@ApplicationScoped
class GymStore {
    private static final int SCHEMA_VERSION = 1;
    // A record of Kafka holds 1 MB; the value goes out whole.
    private static final int MAX_VALUE = 500_000;
    private static final UUID FIRST = new UUID(0, 0);

    private final Clock clock;

    GymStore(Clock clock) {
        this.clock = clock;
    }

    /** The gym, locked until the end of the transaction; null if there is none. */
    Uni<@Nullable GymEntity> lock(TenantId tenant, UUID gym) {
        return GymEntity.findById(GymEntity.Key.of(tenant, gym), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The gym, or a problem 404. */
    Uni<GymEntity> require(TenantId tenant, UUID gym) {
        return GymEntity.<GymEntity> findById(GymEntity.Key.of(tenant, gym)).onItem().ifNull()
                .failWith(() -> unknown(gym));
    }

    /** Makes the gym unless another transaction was faster; true if it is ours. */
    Uni<Boolean> create(Mutiny.Session session, TenantId tenant, UUID gym, Wanted wanted) {
        return session.createNativeQuery("""
                insert into gym (tenant_id, gym_id, name, timezone, revision, equipment_revision, version)
                values (:tenant, :gym, :name, :timezone, 1, 0, 0) on conflict (tenant_id, gym_id) do nothing""")
                .setParameter("tenant", tenant.value()).setParameter("gym", gym).setParameter("name", wanted.name())
                .setParameter("timezone", wanted.timezone()).executeUpdate().map(rows -> rows == 1);
    }

    /** A page of gyms by id, one more than asked so that the caller sees whether there is another page. */
    Uni<List<GymEntity>> after(TenantId tenant, @Nullable UUID last, int count) {
        return GymEntity.<GymEntity> find("key.tenantId = ?1 and key.gymId > ?2", Sort.by("key.gymId"), tenant.value(),
                last == null ? FIRST : last).page(Page.ofSize(count)).list();
    }

    /** The gym's value with all its equipment. */
    Uni<GymValue> value(GymEntity gym) {
        return EquipmentEntity.<EquipmentEntity> list("key.tenantId = ?1 and key.gymId = ?2", gym.key.tenantId(),
                gym.key.gymId())
                .map(rows -> new GymValue(SCHEMA_VERSION, gym.key.tenantId(), gym.key.gymId(), gym.name, gym.timezone,
                        rows.stream().sorted(Comparator.comparing(row -> row.key.effectiveFrom())).map(GymStore::version)
                                .toList(),
                        gym.version));
    }

    /** Adds the stations as they stand from the instant on, or puts them in the place of those of the same instant. */
    Uni<Void> storeEquipment(GymEntity gym, Instant effectiveFrom, int number, String stations) {
        EquipmentEntity.Key key = new EquipmentEntity.Key(gym.key.tenantId(), gym.key.gymId(), effectiveFrom);
        return EquipmentEntity.<EquipmentEntity> findById(key).chain(existing -> {
            EquipmentEntity row = existing == null ? new EquipmentEntity() : existing;
            row.number = number;
            row.stations = stations;
            if (existing != null) {
                return Uni.createFrom().voidItem();
            }
            row.key = key;
            return row.persist().replaceWithVoid();
        });
    }

    /** Publishes the gym as it stands now under its next version. */
    Uni<GymValue> publish(Mutiny.Session session, GymEntity gym) {
        return session.createNativeQuery("select next_version(:previous)", Long.class)
                .setParameter("previous", gym.version).getSingleResult()
                .invoke(version -> gym.version = version)
                .chain(() -> session.flush()).chain(() -> value(gym))
                .call(value -> PanacheOutbox.add(session, event(value)));
    }

    private OutgoingEvent event(GymValue value) {
        String id = value.gymId().toString();
        OutgoingEvent event = OutgoingEvent.ofChain(new TenantId(value.tenantId()), id, Topics.CATALOG_GYMS, "/catalog",
                "io.broadback.catalog.gym.changed.v1", Ids.timeOrdered(clock), clock.instant(), "gyms/" + id, value);
        if (String.valueOf(event.body()).length() > MAX_VALUE) {
            throw Problem.of(ErrorCode.UNPROCESSABLE,
                    "All versions of a gym's equipment together are at most " + MAX_VALUE + " characters long");
        }
        return event;
    }

    static String json(List<Station> stations) {
        return EventJson.write(stations);
    }

    static Problem unknown(UUID gym) {
        return Problem.notFound("There is no gym " + gym + " here");
    }

    private static EquipmentVersion version(EquipmentEntity row) {
        return new EquipmentVersion(row.number, row.key.effectiveFrom(),
                Arrays.asList(EventJson.readOwn(row.stations, Station[].class)));
    }
}
