package io.broadback.progression.log;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.json.EventJson;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.target.LogEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Stores facts and reads the ones that have not been folded yet. */
final class Facts {
    private Facts() {
    }

    /** The log of an athlete says two things under one number: a fault of its writer that only a person can settle. */
    static final class ForkedLog extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForkedLog(AthleteKey athlete, long sequence) {
            super("ALARM: the log of " + athlete + " forks at " + sequence);
        }
    }

    /** Stores facts that are not there yet; fails with {@link ForkedLog} when a number is taken by another event. */
    static Uni<Void> append(SqlConnection transaction, List<Fact> facts) {
        Tuple arguments = AthleteKey.arrays(facts.stream().map(Fact::athlete).toList())
                .addArrayOfLong(facts.stream().map(fact -> fact.event().sequence()).toArray(Long[]::new))
                .addArrayOfUUID(facts.stream().map(Fact::eventId).toArray(UUID[]::new))
                .addArrayOfString(facts.stream().map(Fact::type).toArray(String[]::new))
                .addArrayOfString(facts.stream().map(Fact::body).toArray(String[]::new));
        return transaction.preparedQuery("""
                insert into fact (tenant_id, athlete_id, sequence, event_id, type, body)
                select t, a, s, e, y, b::jsonb
                  from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::text[]) as k (t, a, s, e, y, b)
                on conflict do nothing""").execute(arguments)
                .chain(inserted -> inserted.rowCount() == facts.size() ? Uni.createFrom().voidItem()
                        : refuseForks(transaction, facts));
    }

    private static Uni<Void> refuseForks(SqlConnection transaction, List<Fact> facts) {
        Tuple arguments = AthleteKey.arrays(facts.stream().map(Fact::athlete).toList())
                .addArrayOfLong(facts.stream().map(fact -> fact.event().sequence()).toArray(Long[]::new))
                .addArrayOfUUID(facts.stream().map(Fact::eventId).toArray(UUID[]::new));
        return transaction.preparedQuery("""
                select f.tenant_id, f.athlete_id, f.sequence
                  from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[]) as k (t, a, s, e)
                  join fact f on f.tenant_id = k.t and f.athlete_id = k.a and f.sequence = k.s and f.event_id <> k.e
                 limit 1""").execute(arguments)
                .invoke(rows -> rows.forEach(row -> {
                    throw new ForkedLog(
                            new AthleteKey(new io.broadback.platform.tenancy.TenantId(row.getUUID(0)), row.getUUID(1)),
                            row.getLong(2));
                }))
                .replaceWithVoid();
    }

    /** Facts above the heads of these athletes, in order. */
    static Uni<List<LogEntry>> notYetFolded(SqlConnection transaction, Collection<AthleteKey> athletes) {
        return transaction.preparedQuery("""
                select f.type, f.body::text
                  from unnest($1::uuid[], $2::uuid[]) with ordinality as k (t, a, n)
                  join athlete_head h on h.tenant_id = k.t and h.athlete_id = k.a and h.status <> 'IMPORTING'
                  join fact f on f.tenant_id = h.tenant_id and f.athlete_id = h.athlete_id and f.sequence > h.applied_sequence
                 order by k.n, f.sequence""").execute(AthleteKey.arrays(athletes)).map(Facts::events);
    }

    /** Every fact of these athletes, in order. */
    static Uni<List<LogEntry>> all(SqlConnection transaction, Collection<AthleteKey> athletes) {
        return transaction.preparedQuery("""
                select f.type, f.body::text
                  from unnest($1::uuid[], $2::uuid[]) with ordinality as k (t, a, n)
                  join fact f on f.tenant_id = k.t and f.athlete_id = k.a
                 order by k.n, f.sequence""").execute(AthleteKey.arrays(athletes)).map(Facts::events);
    }

    private static List<LogEntry> events(RowSet<Row> rows) {
        List<LogEntry> events = new ArrayList<>(rows.size());
        for (Row row : rows) {
            @Nullable
            String body = row.getString(1);
            events.add(new LogEntry(row.getString(0), EventJson.readOwn(String.valueOf(body), LogbookEvent.class)));
        }
        return events;
    }
}
