package io.broadback.program.athlete;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.program.week.KnownExercises;
import io.broadback.program.week.WeekPreview;
import io.smallrye.mutiny.Uni;

/** Puts an athlete: creates them, or changes the profile with If-Match; only a change is published. */
@ApplicationScoped
class WritingAthletes {
    private final TenantTransactions transactions;
    private final Roster roster;
    private final ExerciseCopies exercises;
    private final WeekPreview preview;
    private final OutboxRelay relay;

    WritingAthletes(TenantTransactions transactions, Roster roster, ExerciseCopies exercises, WeekPreview preview,
            OutboxRelay relay) {
        this.transactions = transactions;
        this.roster = roster;
        this.exercises = exercises;
        this.preview = preview;
        this.relay = relay;
    }

    /** How an athlete stands after the put, and whether they are new. */
    record Written(boolean created, AthleteView athlete) {
    }

    /** A put that has passed the checks that need no database row. */
    private record Wanted(Caller caller, UUID athlete, Profile profile, @Nullable Integer ifMatch) {
        TenantId tenant() {
            return caller.tenant();
        }
    }

    Uni<Written> put(Caller caller, UUID athlete, Profile request, @Nullable Integer ifMatch) {
        Reach reach = caller.may(Operation.WRITE_PROFILE);
        Wanted wanted = new Wanted(caller, athlete, request.withDefaults(), ifMatch);
        // Read before the session opens: a session stays on its own connection and context.
        return exercises.all(caller.tenant())
                .invoke(known -> ProfileRules.check(wanted.profile(), preview, KnownExercises.of(known)))
                .chain(() -> transactions.run(caller.tenant(), session -> put(session, reach, wanted)))
                .invoke(relay::wake);
    }

    private Uni<Written> put(Mutiny.Session session, Reach reach, Wanted wanted) {
        return roster.lock(wanted.tenant(), wanted.athlete()).chain(existing -> existing == null ? create(session, wanted)
                : change(session, reach, wanted, existing));
    }

    private Uni<Written> create(Mutiny.Session session, Wanted wanted) {
        Reach creating = wanted.caller().may(Operation.CREATE_ATHLETES);
        UUID gym = Objects.requireNonNull(wanted.profile().gymId());
        if (!creating.coversGym(gym)) {
            throw Roster.unknown(wanted.athlete());
        }
        if (wanted.ifMatch() != null) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED, "There is no such athlete yet; put it without If-Match");
        }
        ProfileFields.requireAllowed(wanted.caller(), creating, wanted.athlete(), Profile.EMPTY, wanted.profile(), true);
        return requireGym(session, wanted.tenant(), gym)
                .chain(() -> roster.create(session, wanted.tenant(), wanted.athlete(), wanted.profile()))
                .chain(() -> roster.lock(wanted.tenant(), wanted.athlete()))
                .map(Objects::requireNonNull)
                .chain(row -> row.revision == 0 ? stored(session, row, wanted, true) : change(session, creating, wanted, row));
    }

    private Uni<Written> change(Mutiny.Session session, Reach reach, Wanted wanted, AthleteEntity row) {
        if (!reach.covers(wanted.athlete(), row.gymId)) {
            throw Roster.unknown(wanted.athlete());
        }
        Profile before = row.profile();
        if (before.equals(wanted.profile())) {
            return Uni.createFrom().item(new Written(false, row.view()));
        }
        ProfileFields.requireAllowed(wanted.caller(), reach, wanted.athlete(), before, wanted.profile(), false);
        if (wanted.ifMatch() == null) {
            throw Problem.of(ErrorCode.CONFLICT, "The athlete has another profile; send If-Match to change it", "current",
                    row.view());
        }
        if (wanted.ifMatch() != row.revision) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED, "The athlete is at revision " + row.revision, "current",
                    row.view());
        }
        return requireGym(session, wanted.tenant(), Objects.requireNonNull(wanted.profile().gymId()))
                .chain(() -> stored(session, row, wanted, false));
    }

    private Uni<Written> stored(Mutiny.Session session, AthleteEntity row, Wanted wanted, boolean created) {
        return externalIdIsFree(session, wanted).chain(() -> roster.store(session, row, wanted.profile()))
                .map(view -> new Written(created, view));
    }

    private Uni<Void> externalIdIsFree(Mutiny.Session session, Wanted wanted) {
        String externalId = wanted.profile().externalId();
        if (externalId == null) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                """
                        select count(*) from athlete where tenant_id = :tenant and external_id = :external and athlete_id <> :athlete""",
                Long.class).setParameter("tenant", wanted.tenant().value()).setParameter("external", externalId)
                .setParameter("athlete", wanted.athlete()).getSingleResult().invoke(others -> {
                    if (others > 0) {
                        throw Problem.of(ErrorCode.CONFLICT, "Another athlete has the externalId '" + externalId + "'");
                    }
                }).replaceWithVoid();
    }

    private static Uni<Void> requireGym(Mutiny.Session session, TenantId tenant, UUID gym) {
        return session.createNativeQuery("""
                select count(*) from copied_value
                 where tenant_id = :tenant and topic = :topic and record_key = :gym and value is not null""", Long.class)
                .setParameter("tenant", tenant.value()).setParameter("topic", Topics.CATALOG_GYMS.topic())
                .setParameter("gym", gym.toString()).getSingleResult().invoke(known -> {
                    if (known == 0) {
                        throw Problem.of(ErrorCode.UNKNOWN_GYM, "There is no gym " + gym);
                    }
                }).replaceWithVoid();
    }
}
