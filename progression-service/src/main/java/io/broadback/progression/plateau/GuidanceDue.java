package io.broadback.progression.plateau;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.broadback.progression.AthleteKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Remembers whose guidance may have changed. Judging an athlete takes the whole history, so it is not done for every set: what
 * is logged within {@code broadback.guidance.delay} is judged once. Due times are whole minutes, and the worker finds the
 * chains that have some by the minute, whatever their number.
 */
@ApplicationScoped
class GuidanceDue {
    static final String WORKER = "guidance";
    /** Text of a minute that sorts as time does. */
    static final String MINUTE = "'YYYY-MM-DD\"T\"HH24:MI'";
    private static final String MARK = """
            with due as (
                insert into guidance_due as g (tenant_id, athlete_id, due_at)
                select t, a, date_trunc('minute', clock_timestamp() + $3::bigint * interval '1 millisecond')
                  from unnest($1::uuid[], $2::uuid[]) with ordinality as k (t, a, n) order by n
                on conflict (tenant_id, athlete_id) %s
                returning tenant_id, due_at)
            insert into pending_work (worker, subject)
            select distinct '%s', to_char(due_at at time zone 'UTC', %s) || ' ' || tenant_id from due
            on conflict do nothing""";
    /** What is due already stays as it is, and costs no write. */
    private static final String LATER = MARK.formatted("do nothing", WORKER, MINUTE);
    private static final String NOW = MARK.formatted("do update set due_at = excluded.due_at", WORKER, MINUTE);

    private final long delayMillis;

    GuidanceDue(@ConfigProperty(name = "broadback.guidance.delay", defaultValue = "PT5M") Duration delay) {
        this.delayMillis = delay.toMillis();
    }

    /** In the transaction of a fold: these athletes are judged some minutes from now. */
    Uni<Void> later(SqlConnection transaction, Collection<AthleteKey> athletes) {
        List<AthleteKey> sorted = athletes.stream().distinct().sorted().toList();
        return sorted.isEmpty() ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(LATER).execute(AthleteKey.arrays(sorted).addLong(delayMillis)).replaceWithVoid();
    }

    /** In the transaction of a coach's decision: the athlete is judged as soon as it is committed. */
    static Uni<Void> now(SqlConnection transaction, AthleteKey athlete) {
        return transaction.preparedQuery(NOW).execute(AthleteKey.arrays(List.of(athlete)).addLong(0L)).replaceWithVoid();
    }
}
