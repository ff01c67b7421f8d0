package io.broadback.logbook.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.StoredSet;
import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads what has changed after a number of the athlete's log. The log itself is walked, by its primary key, so that writes pay
 * for no index of their own; an entry that a later one has overtaken is passed over, because the later one brings the set or
 * session as it stands. Hence a page looks at as many entries as were asked for, and may hold fewer changes.
 */
@ApplicationScoped
public class SelectChanges {
    private static final String HEAD = "select last_sequence from athlete_head where tenant_id = $1 and athlete_id = $2";

    static final String PAGE = """
            select entry.sequence,
                   s.set_id, s.body::text as set_body, s.status, s.revision as set_revision, s.warnings,
                   s.quarantine::text as quarantine,
                   t.session_id, t.body::text as session_body, t.revision as session_revision
              from (select sequence, (body ->> 'setId')::uuid as set_id, (body ->> 'sessionId')::uuid as session_id
                      from set_event where tenant_id = $1 and athlete_id = $2 and sequence > $3
                     order by sequence limit $4) as entry
              left join logged_set s on s.tenant_id = $1 and s.athlete_id = $2 and s.set_id = entry.set_id
                                    and s.sequence = entry.sequence
              left join training_session t on t.tenant_id = $1 and t.athlete_id = $2 and t.session_id = entry.session_id
                                          and t.sequence = entry.sequence
             order by entry.sequence""";

    private final TenantPool pool;

    public SelectChanges(TenantPool pool) {
        this.pool = pool;
    }

    Uni<ChangePage> since(Caller caller, UUID athlete, long since, int limit) {
        Reach reach = caller.may(Operation.READ_SETS);
        UUID tenant = caller.tenant().value();
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> Pipeline.of(transaction.preparedQuery(HEAD).execute(Tuple.of(tenant, athlete)),
                        transaction.preparedQuery(PAGE).execute(Tuple.of(tenant, athlete, since, limit + 1))))
                .map(both -> {
                    requireReached(since, both.getItem1());
                    return page(since, limit, both.getItem2());
                }));
    }

    /** A client that knows of changes this log never made has synchronised with another one, or with a lost future of it. */
    private static void requireReached(long since, RowSet<Row> head) {
        long last = head.size() == 0 ? 0 : head.iterator().next().getLong(0);
        if (since > last) {
            throw Problem.of(ErrorCode.SINCE_AHEAD, "The log ends at " + last + "; read it from the beginning, since=0");
        }
    }

    private static ChangePage page(long since, int limit, RowSet<Row> rows) {
        List<Change> changes = new ArrayList<>();
        long next = since;
        int entries = 0;
        for (Row row : rows) {
            if (entries++ == limit) {
                return new ChangePage(changes, next, true);
            }
            next = row.getLong("sequence");
            if (row.getUUID("set_id") != null) {
                changes.add(Change.of(StoredSet.stored(row.getUUID("set_id"), row.getString("set_body"),
                        row.getString("status"),
                        next, row.getInteger("set_revision"), row.getJsonArray("warnings"), row.getString("quarantine"))));
            } else if (row.getUUID("session_id") != null) {
                changes.add(Change.of(next, StoredSession.stored(row.getUUID("session_id"), row.getString("session_body"), next,
                        row.getInteger("session_revision"))));
            }
        }
        return new ChangePage(changes, next, false);
    }
}
