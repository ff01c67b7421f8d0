package io.broadback.logbook.exchange;

import java.util.UUID;

import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.StoredSet;
import io.smallrye.mutiny.Multi;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads all of an athlete's log that is not deleted, oldest first and session by session. PostgreSQL sorts, on its disk if
 * need be, and a cursor brings a few hundred rows at a time, as fast as they are taken.
 */
final class SelectLog {
    private static final int ROWS_AT_A_TIME = 500;
    private static final String LOG = """
            select t.session_id, t.body::text as session_body, t.sequence as session_sequence, t.revision as session_revision,
                   s.set_id, s.body::text as set_body, s.status, s.sequence, s.revision, s.warnings, s.quarantine::text as quarantine
              from training_session t
              left join logged_set s on s.tenant_id = $1 and s.athlete_id = $2 and s.session_id = t.session_id
                                    and s.status <> 'deleted'
             where t.tenant_id = $1 and t.athlete_id = $2 and (s.set_id is not null or not t.implicit)
             order by (t.body ->> 'startedAt')::timestamptz, t.session_id, s.performed_at, s.set_index, s.set_id""";

    // All sessions meet all sets once; looking for the sets of each session anew would read the whole log as often.
    private static final String EACH_ONCE = "set local enable_nestloop = off";

    private SelectLog() {
    }

    static Multi<LogRow> of(SqlConnection snapshot, UUID tenant, UUID athlete) {
        return snapshot.query(EACH_ONCE).execute().chain(() -> snapshot.prepare(LOG)).onItem()
                .transformToMulti(statement -> statement.createStream(ROWS_AT_A_TIME, Tuple.of(tenant, athlete)).toMulti())
                .map(SelectLog::row);
    }

    private static LogRow row(Row row) {
        StoredSession session = StoredSession.stored(row.getUUID("session_id"), row.getString("session_body"),
                row.getLong("session_sequence"), row.getInteger("session_revision"));
        UUID set = row.getUUID("set_id");
        return new LogRow(session, set == null ? null
                : StoredSet.stored(set, row.getString("set_body"), row.getString("status"), row.getLong("sequence"),
                        row.getInteger("revision"), row.getJsonArray("warnings"), row.getString("quarantine")));
    }
}
