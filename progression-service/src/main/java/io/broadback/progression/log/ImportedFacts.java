package io.broadback.progression.log;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import io.broadback.progression.AthleteKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Athletes into whose log an import is being written. Their facts are only stored; they are marked to be folded again from all
 * of them once no further event of an import has come for a moment. Sets they log meanwhile wait for that fold.
 */
final class ImportedFacts {
    /** An import's events come in chunks, many a second; this is long enough for it to be over, or to have fallen behind. */
    private static final double QUIET_SECONDS = 3;

    private ImportedFacts() {
    }

    static SortedSet<AthleteKey> athletes(Collection<Fact> facts) {
        SortedSet<AthleteKey> athletes = new TreeSet<>();
        facts.stream().filter(fact -> fact.event().importId() != null).forEach(fact -> athletes.add(fact.athlete()));
        return athletes;
    }

    /** Marks and announces them; before their heads are locked, which is the order of whoever folds them. */
    static Uni<Void> mark(SqlConnection transaction, SortedSet<AthleteKey> athletes) {
        if (athletes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery("""
                with marked as (
                    insert into refold (tenant_id, athlete_id, from_facts, due_at)
                    select t, a, true, clock_timestamp() + make_interval(secs => $3)
                      from unnest($1::uuid[], $2::uuid[]) with ordinality as k (t, a, n) order by n
                    on conflict (tenant_id, athlete_id) do update set from_facts = true, due_at = excluded.due_at
                    returning tenant_id)
                insert into pending_work (worker, subject)
                select distinct 'refolding', tenant_id::text from marked order by 2
                on conflict (worker, subject) do update set subject = excluded.subject""")
                .execute(AthleteKey.arrays(athletes).addDouble(QUIET_SECONDS)).replaceWithVoid();
    }

    /** Notes in their heads, which must be locked, that they wait for that fold. */
    static Uni<Void> hold(SqlConnection transaction, SortedSet<AthleteKey> athletes) {
        if (athletes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return transaction.preparedQuery("""
                update athlete_head h set status = 'IMPORTING', since = clock_timestamp()
                  from unnest($1::uuid[], $2::uuid[]) as k (t, a)
                 where h.tenant_id = k.t and h.athlete_id = k.a and h.status not in ('PARKED', 'IMPORTING')""")
                .execute(AthleteKey.arrays(List.copyOf(athletes))).replaceWithVoid();
    }
}
