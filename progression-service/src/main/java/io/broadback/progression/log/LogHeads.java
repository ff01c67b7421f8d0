package io.broadback.progression.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The head rows: who has been folded how far, and the locks that keep it so. */
public final class LogHeads {
    private LogHeads() {
    }

    /** How far the log of an athlete has been folded, and whether it waits for a hole or an operator. */
    public record Head(long appliedSequence, String status) {
        /** Whether an import is being written, after which the whole log is folded at once. */
        boolean isImporting() {
            return status.equals("IMPORTING");
        }

        /** A parked log is not read on from where it stands. */
        boolean folds(long sequence) {
            return !status.equals("PARKED") || sequence <= appliedSequence;
        }
    }

    /** Locks the heads in key order, making those that do not exist. */
    public static Uni<Map<AthleteKey, Head>> lock(SqlConnection transaction, SortedSet<AthleteKey> athletes) {
        Tuple keys = AthleteKey.arrays(athletes);
        Uni<RowSet<Row>> made = transaction.preparedQuery("""
                insert into athlete_head (tenant_id, athlete_id)
                select t, a from unnest($1::uuid[], $2::uuid[]) with ordinality as k (t, a, n) order by n
                on conflict do nothing""").execute(keys);
        Uni<RowSet<Row>> locked = transaction.preparedQuery("""
                select h.tenant_id, h.athlete_id, h.applied_sequence, h.status
                  from unnest($1::uuid[], $2::uuid[]) with ordinality as k (t, a, n)
                  join athlete_head h on h.tenant_id = k.t and h.athlete_id = k.a
                 order by k.n for update of h""").execute(keys);
        return Pipeline.of(made, locked).map(both -> {
            Map<AthleteKey, Head> heads = new HashMap<>();
            both.getItem2().forEach(row -> heads.put(new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)),
                    new Head(row.getLong(2), row.getString(3))));
            return heads;
        });
    }

    /** Moves the heads; an athlete with facts beyond the unbroken run waits. */
    static Uni<Void> move(SqlConnection transaction, Map<AthleteKey, Long> appliedUpTo) {
        if (appliedUpTo.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<AthleteKey> athletes = appliedUpTo.keySet().stream().sorted().toList();
        Tuple arguments = AthleteKey.arrays(athletes)
                .addArrayOfLong(athletes.stream().map(appliedUpTo::get).toArray(Long[]::new));
        return transaction
                .preparedQuery(
                        """
                                with reached as (
                                    select h.tenant_id, h.athlete_id, k.applied,
                                           case when h.status = 'PARKED' then 'PARKED'
                                                when exists (select 1 from fact f where f.tenant_id = h.tenant_id and f.athlete_id = h.athlete_id
                                                                                    and f.sequence > k.applied) then 'WAITING'
                                                else 'APPLIED' end as status
                                      from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as k (t, a, applied)
                                      join athlete_head h on h.tenant_id = k.t and h.athlete_id = k.a),
                                waiting as (
                                    insert into pending_work (worker, subject)
                                    select distinct 'waiting', tenant_id::text from reached where status = 'WAITING' order by 2
                                    on conflict (worker, subject) do update set subject = excluded.subject)
                                update athlete_head h
                                   set applied_sequence = r.applied, status = r.status,
                                       since = case when h.status = r.status then h.since else clock_timestamp() end
                                  from reached r where h.tenant_id = r.tenant_id and h.athlete_id = r.athlete_id""")
                .execute(arguments).replaceWithVoid();
    }

    /** A record of this athlete was skipped: a fork parks the athlete, anything else leaves a hole to wait for. */
    static Uni<Void> skipped(SqlConnection transaction, AthleteKey athlete, long sequence) {
        Tuple arguments = Tuple.of(athlete.tenant().value(), athlete.athlete(), sequence);
        return transaction.preparedQuery("""
                with waiting as (
                    insert into pending_work (worker, subject) values ('waiting', $1::uuid::text)
                    on conflict (worker, subject) do update set subject = excluded.subject)
                insert into athlete_head as h (tenant_id, athlete_id, status)
                values ($1, $2, 'WAITING')
                on conflict (tenant_id, athlete_id) do update
                   set status = case when exists (select 1 from fact f where f.tenant_id = $1 and f.athlete_id = $2
                                                                         and f.sequence = $3) then 'PARKED'
                                     when h.status = 'PARKED' then 'PARKED' else 'WAITING' end,
                       since = clock_timestamp()
                 where h.applied_sequence < $3
                    or exists (select 1 from fact f where f.tenant_id = $1 and f.athlete_id = $2 and f.sequence = $3)""")
                .execute(arguments).replaceWithVoid();
    }
}
