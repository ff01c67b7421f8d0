package io.broadback.program.athlete;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.panache.PanacheOutbox;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;

/** Rows of athletes, inside a tenant transaction of the caller. */
@ApplicationScoped
public class Roster {
    private static final UUID FIRST = new UUID(0, 0);

    private final Clock clock;

    Roster(Clock clock) {
        this.clock = clock;
    }

    /** An athlete within reach; otherwise a problem 404, the same as for an unknown one. */
    Uni<AthleteEntity> require(TenantId tenant, Reach reach, UUID athlete) {
        return AthleteEntity.<AthleteEntity> findById(AthleteEntity.Key.of(tenant, athlete)).map(found -> {
            if (found == null || !reach.covers(athlete, found.gymId)) {
                throw unknown(athlete);
            }
            return found;
        });
    }

    /** The profile of an athlete within reach, for the features that plan with it. */
    public Uni<Profile> profile(TenantId tenant, Reach reach, UUID athlete) {
        return require(tenant, reach, athlete).map(AthleteEntity::profile);
    }

    Uni<@Nullable AthleteEntity> lock(TenantId tenant, UUID athlete) {
        return AthleteEntity.findById(AthleteEntity.Key.of(tenant, athlete), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Changes the profile of an athlete under the row's lock; who stays the same, or is no more, is not written. */
    public Uni<Void> change(Mutiny.Session session, TenantId tenant, UUID athlete, UnaryOperator<Profile> change) {
        return lock(tenant, athlete).chain(row -> {
            if (row == null) {
                return Uni.createFrom().voidItem();
            }
            Profile before = row.profile();
            Profile after = change.apply(before);
            return after.equals(before) ? Uni.createFrom().voidItem() : store(session, row, after).replaceWithVoid();
        });
    }

    /** Makes the row unless another transaction was faster. */
    Uni<Void> create(Mutiny.Session session, TenantId tenant, UUID athlete, Profile profile) {
        return session.createNativeQuery("""
                insert into athlete (tenant_id, athlete_id, gym_id, body, revision, version)
                values (:tenant, :athlete, :gym, '{}', 0, 0) on conflict (tenant_id, athlete_id) do nothing""")
                .setParameter("tenant", tenant.value()).setParameter("athlete", athlete)
                .setParameter("gym", Objects.requireNonNull(profile.gymId())).executeUpdate().replaceWithVoid();
    }

    /** A page by id, one more than asked; null gym or coach does not restrict, gyms restrict to a coach's own. */
    Uni<List<AthleteEntity>> page(TenantId tenant, Reach reach, @Nullable UUID gym, @Nullable UUID coach, @Nullable UUID after,
            int count) {
        StringBuilder condition = new StringBuilder("key.tenantId = :tenant and key.athleteId > :after");
        var parameters = io.quarkus.panache.common.Parameters.with("tenant", tenant.value())
                .and("after", after == null ? FIRST : after);
        if (!reach.chain()) {
            condition.append(" and (gymId in (:gyms) or key.athleteId = :self)");
            parameters.and("gyms", reach.gyms().isEmpty() ? List.of(FIRST) : List.copyOf(reach.gyms()))
                    .and("self", reach.self() == null ? FIRST : reach.self());
        }
        if (gym != null) {
            condition.append(" and gymId = :gym");
            parameters.and("gym", gym);
        }
        if (coach != null) {
            condition.append(" and coachId = :coach");
            parameters.and("coach", coach);
        }
        return AthleteEntity
                .<AthleteEntity> find(condition.toString(), io.quarkus.panache.common.Sort.by("key.athleteId"), parameters)
                .page(io.quarkus.panache.common.Page.ofSize(count)).list();
    }

    /** Writes the profile under its next revision and version, and publishes the athlete. */
    Uni<AthleteView> store(Mutiny.Session session, AthleteEntity row, Profile profile) {
        row.gymId = Objects.requireNonNull(profile.gymId());
        row.coachId = profile.coachId();
        row.externalId = profile.externalId();
        row.body = EventJson.write(profile);
        row.revision++;
        return session.createNativeQuery("select next_version(:previous)", Long.class).setParameter("previous", row.version)
                .getSingleResult().invoke(version -> row.version = version)
                .chain(session::flush)
                .chain(() -> PanacheOutbox.add(session, event(row, profile)))
                .replaceWith(row::view);
    }

    private OutgoingEvent event(AthleteEntity row, Profile profile) {
        UUID athlete = row.key.athleteId();
        AthleteValue value = new AthleteValue(1, row.key.tenantId(), athlete, "ACTIVE", row.gymId, row.coachId,
                String.valueOf(profile.unit()), String.valueOf(profile.timezone()), String.valueOf(profile.level()),
                row.version);
        return OutgoingEvent.ofAthlete(new TenantId(row.key.tenantId()), athlete, Topics.PROGRAM_ATHLETES, "", "/program",
                AthleteValue.CHANGED, Ids.timeOrdered(clock), clock.instant(), value);
    }

    static Problem unknown(UUID athlete) {
        return Problem.notFound("There is no athlete " + athlete + " here");
    }
}
