package io.broadback.progression.target;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.training.Load;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.strength.domain.Bodyweights;
import io.broadback.progression.strength.domain.Bodyweights.Weighing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Sets and sessions as the folded run of facts leaves them; the input of the fold. */
final class PerformedSets {
    private PerformedSets() {
    }

    /** A stored set with what its session says; without a session put, the set's own gym counts. */
    record Performed(UUID setId, LoggedSet set, @Nullable UUID gymId, boolean deload) {
    }

    /**
     * Which exercises of which athletes events touch: what they say, and what they change. To be asked before they are stored.
     */
    static Uni<SortedSet<TouchedExercise>> touched(SqlConnection transaction, List<LogbookEvent> events) {
        SortedSet<TouchedExercise> touched = new TreeSet<>();
        for (LogbookEvent event : setsOf(events)) {
            touched.add(new TouchedExercise(key(event), Objects.requireNonNull(event.set()).exerciseId()));
        }
        return touchedBefore(transaction, setsOf(events), sessionsOf(events)).map(before -> {
            touched.addAll(before);
            return touched;
        });
    }

    /** Stores what events say, the last word on each set and session. */
    static Uni<Void> store(SqlConnection transaction, List<LogbookEvent> events) {
        return Pipeline.of(storeSets(transaction, setsOf(events)), storeSessions(transaction, sessionsOf(events)))
                .replaceWithVoid();
    }

    private static Collection<LogbookEvent> setsOf(List<LogbookEvent> events) {
        return last(events.stream().filter(event -> event.set() != null && event.setId() != null),
                event -> event.athleteId() + "/" + event.setId());
    }

    private static Collection<LogbookEvent> sessionsOf(List<LogbookEvent> events) {
        return last(events.stream().filter(event -> event.session() != null && event.sessionId() != null),
                event -> event.athleteId() + "/" + event.sessionId());
    }

    private static Collection<LogbookEvent> last(Stream<LogbookEvent> events, Function<LogbookEvent, String> subject) {
        Map<String, LogbookEvent> last = new LinkedHashMap<>();
        events.forEach(event -> last.put(subject.apply(event), event));
        return last.values();
    }

    /** What the changed sets were exercises of until now, and what the changed sessions hold or weigh for. */
    private static Uni<SortedSet<TouchedExercise>> touchedBefore(SqlConnection transaction, Collection<LogbookEvent> sets,
            Collection<LogbookEvent> sessions) {
        List<LogbookEvent> corrections = sets.stream().filter(event -> event.revision() > 1).toList();
        if (corrections.isEmpty() && sessions.isEmpty()) {
            return Uni.createFrom().item(new TreeSet<>());
        }
        List<LogbookEvent> all = new ArrayList<>(corrections);
        all.addAll(sessions);
        Tuple arguments = AthleteKey.arrays(all.stream().map(PerformedSets::key).toList())
                .addArrayOfUUID(all.stream().map(LogbookEvent::setId).toArray(UUID[]::new))
                .addArrayOfUUID(all.stream().map(LogbookEvent::sessionId).toArray(UUID[]::new))
                .addArrayOfBoolean(all.stream().map(PerformedSets::mayWeigh).toArray(Boolean[]::new))
                .addUUID(TenantId.BUILT_IN.value()).addString(Topics.CATALOG_EXERCISES.topic());
        return transaction.preparedQuery(
                """
                        select distinct p.tenant_id, p.athlete_id, p.exercise_id
                          from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::boolean[]) as k (t, a, s, n, w)
                          join performed_set p on p.tenant_id = k.t and p.athlete_id = k.a
                               and (p.set_id = k.s or p.session_id = k.n
                                    or (k.w and exists (select from copied_value c
                                                         where c.tenant_id in (k.t, $6) and c.topic = $7
                                                           and c.record_key = p.exercise_id
                                                           and c.value ->> 'loadBasis' = 'added')))""")
                .execute(arguments).map(rows -> {
                    SortedSet<TouchedExercise> touched = new TreeSet<>();
                    rows.forEach(row -> touched.add(new TouchedExercise(
                            new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)), row.getString(2))));
                    return touched;
                });
    }

    /** A session may bring a bodyweight, or a correction take one away: all bodyweight pulls hang on it (3.8). */
    private static boolean mayWeigh(LogbookEvent event) {
        return event.session() != null && (event.session().bodyweight() != null || event.revision() > 1);
    }

    private static Uni<Void> storeSets(SqlConnection transaction, Collection<LogbookEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = events.stream().map(event -> {
            LoggedSet set = Objects.requireNonNull(event.set());
            return Tuple.tuple().addUUID(event.tenantId()).addUUID(event.athleteId()).addString(set.exerciseId())
                    .addUUID(event.setId()).addUUID(set.sessionId()).addUUID(set.gymId())
                    .addString(EventJson.write(set));
        }).toList();
        return transaction.preparedQuery("""
                insert into performed_set (tenant_id, athlete_id, exercise_id, set_id, session_id, gym_id, body)
                values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
                on conflict (tenant_id, athlete_id, set_id) do update
                   set exercise_id = excluded.exercise_id, session_id = excluded.session_id, gym_id = excluded.gym_id,
                       body = excluded.body""").executeBatch(rows).replaceWithVoid();
    }

    private static Uni<Void> storeSessions(SqlConnection transaction, Collection<LogbookEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = events.stream().map(event -> {
            var session = Objects.requireNonNull(event.session());
            return Tuple.tuple().addUUID(event.tenantId()).addUUID(event.athleteId()).addUUID(event.sessionId())
                    .addUUID(session.gymId()).addBoolean(session.deload())
                    .addLocalDate(session.startedAt().toLocalDate())
                    .addString(session.bodyweight() == null ? null : EventJson.write(session.bodyweight()));
        }).toList();
        return transaction.preparedQuery("""
                insert into performed_session (tenant_id, athlete_id, session_id, gym_id, deload, started_on, bodyweight)
                values ($1, $2, $3, $4, $5, $6, $7::text::jsonb)
                on conflict (tenant_id, athlete_id, session_id) do update
                   set gym_id = excluded.gym_id, deload = excluded.deload, started_on = excluded.started_on,
                       bodyweight = excluded.bodyweight""").executeBatch(rows).replaceWithVoid();
    }

    /** Every set that is not deleted of these exercises, with its session's gym. */
    static Uni<Map<TouchedExercise, List<Performed>>> of(SqlConnection transaction, SortedSet<TouchedExercise> exercises) {
        Tuple arguments = AthleteKey.arrays(exercises.stream().map(TouchedExercise::athlete).toList())
                .addArrayOfString(exercises.stream().map(TouchedExercise::exerciseId).toArray(String[]::new));
        return transaction.preparedQuery("""
                select p.tenant_id, p.athlete_id, p.exercise_id, p.set_id, p.body::text,
                       coalesce(s.gym_id, p.gym_id), coalesce(s.deload, false)
                  from unnest($1::uuid[], $2::uuid[], $3::text[]) as k (t, a, e)
                  join performed_set p on p.tenant_id = k.t and p.athlete_id = k.a and p.exercise_id = k.e
                  left join performed_session s on s.tenant_id = p.tenant_id and s.athlete_id = p.athlete_id
                                               and s.session_id = p.session_id
                 where p.body ->> 'status' <> 'deleted'""").execute(arguments).map(rows -> {
            Map<TouchedExercise, List<Performed>> found = new LinkedHashMap<>();
            exercises.forEach(exercise -> found.put(exercise, new ArrayList<>()));
            for (Row row : rows) {
                TouchedExercise exercise = new TouchedExercise(
                        new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)), row.getString(2));
                found.computeIfAbsent(exercise, fresh -> new ArrayList<>()).add(new Performed(row.getUUID(3),
                        EventJson.readOwn(row.getString(4), LoggedSet.class), row.getUUID(5), row.getBoolean(6)));
            }
            return found;
        });
    }

    /** What these athletes weighed in their sessions; of two weighings on one day the later session's counts. */
    static Uni<Map<UUID, Bodyweights>> weighings(SqlConnection transaction, TenantId tenant, Collection<UUID> athletes) {
        return transaction.preparedQuery("""
                select athlete_id, started_on, bodyweight::text from performed_session
                 where tenant_id = $1 and athlete_id = any ($2) and bodyweight is not null
                 order by started_on, session_id""")
                .execute(Tuple.of(tenant.value()).addArrayOfUUID(athletes.toArray(UUID[]::new))).map(rows -> {
                    Map<UUID, List<Weighing>> weighings = new HashMap<>();
                    rows.forEach(row -> weighings.computeIfAbsent(row.getUUID(0), fresh -> new ArrayList<>()).add(
                            new Weighing(row.getLocalDate(1), EventJson.readOwn(row.getString(2), Load.class))));
                    Map<UUID, Bodyweights> byAthlete = new HashMap<>();
                    weighings.forEach((athlete, each) -> byAthlete.put(athlete, new Bodyweights(each)));
                    return byAthlete;
                });
    }

    /** Every exercise these athletes have sets of. */
    static Uni<SortedSet<TouchedExercise>> exercisesOf(SqlConnection transaction, Collection<AthleteKey> athletes) {
        return transaction.preparedQuery("""
                select distinct p.tenant_id, p.athlete_id, p.exercise_id
                  from unnest($1::uuid[], $2::uuid[]) as k (t, a)
                  join performed_set p on p.tenant_id = k.t and p.athlete_id = k.a""").execute(AthleteKey.arrays(athletes))
                .map(rows -> {
                    SortedSet<TouchedExercise> exercises = new TreeSet<>();
                    rows.forEach(row -> exercises.add(new TouchedExercise(
                            new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)), row.getString(2))));
                    return exercises;
                });
    }

    private static AthleteKey key(LogbookEvent event) {
        return new AthleteKey(new TenantId(event.tenantId()), event.athleteId());
    }
}
