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

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.event.logbook.LoggedSet;
import io.broadback.platform.json.EventJson;
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
        LastWords words = LastWords.of(events);
        SortedSet<TouchedExercise> touched = new TreeSet<>();
        for (LogbookEvent event : words.sets()) {
            touched.add(new TouchedExercise(key(event), Objects.requireNonNull(event.set()).exerciseId()));
        }
        return touchedBefore(transaction, words.sets(), words.sessions()).map(before -> {
            touched.addAll(before);
            return touched;
        });
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

    /** Every exercise these athletes have sets or targets of. */
    static Uni<SortedSet<TouchedExercise>> exercisesOf(SqlConnection transaction, Collection<AthleteKey> athletes) {
        return transaction.preparedQuery("""
                select p.tenant_id, p.athlete_id, p.exercise_id
                  from unnest($1::uuid[], $2::uuid[]) as k (t, a)
                  join performed_set p on p.tenant_id = k.t and p.athlete_id = k.a
                 union
                select x.tenant_id, x.athlete_id, x.exercise_id
                  from unnest($1::uuid[], $2::uuid[]) as k (t, a)
                  join target x on x.tenant_id = k.t and x.athlete_id = k.a""").execute(AthleteKey.arrays(athletes))
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
