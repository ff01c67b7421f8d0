package io.broadback.progression.target;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSession;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.progression.AthleteKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Writes sets and sessions as a run of facts leaves them: one statement for each kind, however many there are, and no row
 * written that says the same already. The athletes' heads are locked, so what a statement reads still holds when it writes.
 */
final class StoringSets {
    private StoringSets() {
    }

    /** Stores what events say, the last word on each set and session. */
    static Uni<Void> store(SqlConnection transaction, List<LogbookEvent> events) {
        LastWords words = LastWords.of(events);
        return Pipeline.of(storeSets(transaction, words.sets()), storeSessions(transaction, words.sessions()))
                .replaceWithVoid();
    }

    /** Makes the sets and sessions of these athletes exactly what events say. */
    static Uni<Void> replace(SqlConnection transaction, Collection<AthleteKey> athletes, List<LogbookEvent> events) {
        LastWords words = LastWords.of(events);
        return Pipeline.of(store(transaction, events),
                transaction.preparedQuery("""
                        delete from performed_set p using unnest($1::uuid[], $2::uuid[]) as k (t, a)
                         where p.tenant_id = k.t and p.athlete_id = k.a
                           and not exists (select from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as e (t, a, s)
                                            where e.t = p.tenant_id and e.a = p.athlete_id and e.s = p.set_id)""")
                        .execute(subjects(AthleteKey.arrays(athletes), words.sets(), LogbookEvent::setId)),
                transaction.preparedQuery("""
                        delete from performed_session p using unnest($1::uuid[], $2::uuid[]) as k (t, a)
                         where p.tenant_id = k.t and p.athlete_id = k.a
                           and not exists (select from unnest($3::uuid[], $4::uuid[], $5::uuid[]) as e (t, a, s)
                                            where e.t = p.tenant_id and e.a = p.athlete_id and e.s = p.session_id)""")
                        .execute(subjects(AthleteKey.arrays(athletes), words.sessions(), LogbookEvent::sessionId)))
                .replaceWithVoid();
    }

    private static Uni<Void> storeSets(SqlConnection transaction, Collection<LogbookEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<LoggedSet> sets = events.stream().map(event -> Objects.requireNonNull(event.set())).toList();
        Tuple arguments = subjects(Tuple.tuple(), events, LogbookEvent::setId)
                .addArrayOfString(sets.stream().map(LoggedSet::exerciseId).toArray(String[]::new))
                .addArrayOfUUID(sets.stream().map(LoggedSet::sessionId).toArray(UUID[]::new))
                .addArrayOfUUID(sets.stream().map(LoggedSet::gymId).toArray(UUID[]::new))
                .addArrayOfString(sets.stream().map(EventJson::write).toArray(String[]::new));
        return transaction.preparedQuery("""
                insert into performed_set (tenant_id, athlete_id, set_id, exercise_id, session_id, gym_id, body)
                select k.t, k.a, k.s, k.e, k.n, k.g, k.b::jsonb
                  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[])
                       as k (t, a, s, e, n, g, b)
                  left join performed_set p on p.tenant_id = k.t and p.athlete_id = k.a and p.set_id = k.s
                 where p.set_id is null
                    or (p.exercise_id, p.session_id, p.gym_id, p.body) is distinct from (k.e, k.n, k.g, k.b::jsonb)
                on conflict (tenant_id, athlete_id, set_id) do update
                   set exercise_id = excluded.exercise_id, session_id = excluded.session_id, gym_id = excluded.gym_id,
                       body = excluded.body""").execute(arguments).replaceWithVoid();
    }

    private static Uni<Void> storeSessions(SqlConnection transaction, Collection<LogbookEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<LoggedSession> sessions = events.stream().map(event -> Objects.requireNonNull(event.session())).toList();
        Tuple arguments = subjects(Tuple.tuple(), events, LogbookEvent::sessionId)
                .addArrayOfUUID(sessions.stream().map(LoggedSession::gymId).toArray(UUID[]::new))
                .addArrayOfBoolean(sessions.stream().map(LoggedSession::deload).toArray(Boolean[]::new))
                .addArrayOfLocalDate(sessions.stream().map(each -> each.startedAt().toLocalDate()).toArray(LocalDate[]::new))
                .addArrayOfString(sessions.stream()
                        .map(each -> each.bodyweight() == null ? null : EventJson.write(each.bodyweight()))
                        .toArray(String[]::new));
        return transaction.preparedQuery("""
                insert into performed_session (tenant_id, athlete_id, session_id, gym_id, deload, started_on, bodyweight)
                select k.t, k.a, k.s, k.g, k.d, k.o, k.w::jsonb
                  from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::boolean[], $6::date[], $7::text[])
                       as k (t, a, s, g, d, o, w)
                  left join performed_session p on p.tenant_id = k.t and p.athlete_id = k.a and p.session_id = k.s
                 where p.session_id is null
                    or (p.gym_id, p.deload, p.started_on, p.bodyweight) is distinct from (k.g, k.d, k.o, k.w::jsonb)
                on conflict (tenant_id, athlete_id, session_id) do update
                   set gym_id = excluded.gym_id, deload = excluded.deload, started_on = excluded.started_on,
                       bodyweight = excluded.bodyweight""").execute(arguments).replaceWithVoid();
    }

    /** Three more arrays for a statement: chains, athletes, and the ids of the sets or sessions. */
    private static Tuple subjects(Tuple arguments, Collection<LogbookEvent> events,
            Function<LogbookEvent, @Nullable UUID> id) {
        return arguments.addArrayOfUUID(events.stream().map(LogbookEvent::tenantId).toArray(UUID[]::new))
                .addArrayOfUUID(events.stream().map(LogbookEvent::athleteId).toArray(UUID[]::new))
                .addArrayOfUUID(events.stream().map(id).toArray(UUID[]::new));
    }
}
