package io.broadback.logbook.history;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Reads the changes of a set or session from the log. There is no index by set: every set would pay for it, about 100 bytes and
 * one more page to write, and hardly anyone asks. The revision says how many changes there are, so the log is walked back from
 * the latest one until all are found; that is one entry for a set that never changed, and for others as many as the athlete
 * logged between its first and its last change.
 */
@ApplicationScoped
public class SelectRevisions {
    private final TenantPool pool;

    public SelectRevisions(TenantPool pool) {
        this.pool = pool;
    }

    /** What changes are asked for. */
    public enum Subject {
        SET("logged_set", "set_id", "setId", "set"),
        SESSION("training_session", "session_id", "sessionId", "session");

        private final String latest;
        private final String entries;
        private final String member;

        Subject(String table, String column, String idMember, String member) {
            this.latest = "select sequence, revision from " + table + " where tenant_id = $1 and athlete_id = $2 and " + column
                    + " = $3";
            this.entries = "select sequence, at, type, body::text from set_event where tenant_id = $1 and athlete_id = $2"
                    + " and sequence < $4 and body ->> '" + idMember + "' = $3::uuid::text order by sequence desc limit $5";
            this.member = member;
        }
    }

    /** The entry before which to look, and how many changes there are before it. */
    private record Position(long sequence, int changes) {
    }

    /** A page of changes, latest first. */
    public Uni<RevisionPage> page(Caller caller, UUID athlete, Subject subject, UUID id, @Nullable Cursor after, int limit) {
        Reach reach = caller.may(Operation.READ_SETS);
        UUID tenant = caller.tenant().value();
        @Nullable
        Position asked = after == null ? null : new Position(after.integer(0), after.integer(1));
        return pool.run(caller.tenant(), transaction -> ReachedAthletes.require(transaction, caller.tenant(), reach, athlete)
                .chain(() -> latest(transaction, tenant, athlete, subject, id))
                .map(latest -> asked == null ? latest : asked)
                .chain(from -> transaction.preparedQuery(subject.entries).execute(Tuple.tuple().addUUID(tenant).addUUID(athlete)
                        .addUUID(id).addLong(from.sequence()).addInteger(Math.min(limit + 1, Math.max(from.changes(), 0)))))
                .map(rows -> {
                    List<Entry> entries = new ArrayList<>();
                    rows.forEach(row -> entries.add(new Entry(row, EventJson.tree(row.getString("body")))));
                    return page(subject, entries, limit);
                }));
    }

    private static Uni<Position> latest(SqlConnection transaction, UUID tenant, UUID athlete, Subject subject, UUID id) {
        return transaction.preparedQuery(subject.latest).execute(Tuple.of(tenant, athlete, id)).map(rows -> {
            if (rows.size() == 0) {
                throw Problem.notFound("There is no " + subject.member + " " + id + " here");
            }
            Row row = rows.iterator().next();
            Long sequence = row.getLong(0);
            return sequence == null ? new Position(0, 0) : new Position(sequence + 1, row.getInteger(1));
        });
    }

    /** An entry of the log. */
    private record Entry(Row row, JsonNode body) {
    }

    private static RevisionPage page(Subject subject, List<Entry> entries, int limit) {
        List<Revision> revisions = new ArrayList<>();
        for (int place = 0; place < Math.min(entries.size(), limit); place++) {
            JsonNode before = place + 1 < entries.size() ? entries.get(place + 1).body().get(subject.member) : null;
            revisions.add(revision(subject, entries.get(place), before));
        }
        if (entries.size() <= limit) {
            return new RevisionPage(revisions, null);
        }
        Revision last = revisions.getLast();
        return new RevisionPage(revisions, Cursor.of(last.sequence(), last.revision() - 1).encoded());
    }

    private static Revision revision(Subject subject, Entry entry, @Nullable JsonNode before) {
        JsonNode body = entry.body();
        JsonNode author = body.get("author");
        String[] type = entry.row().getString("type").split("\\.");
        return new Revision(body.get("revision").intValue(), entry.row().getLong("sequence"),
                entry.row().getOffsetDateTime("at"), type[type.length - 2],
                new Author(author.path("issuer").asText(), author.path("subject").asText(), author.path("role").asText()),
                body.hasNonNull("importId") ? UUID.fromString(body.get("importId").asText()) : null,
                Revision.between(before, body.get(subject.member)));
    }
}
