package io.broadback.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;

/**
 * Fills the logbook with athletes who train for years: sessions, sets, events and heads as the API would have left them,
 * written in bulk by the role that owns the tables, in the order in which they would have come, so that pages of tables and
 * indexes look as they do after years.
 */
final class StoredSets {
    private static final int ROWS_AT_ONCE = 40_000;
    /** A set and its event with their indexes and a share of the write-ahead log. */
    private static final long BYTES_EACH = 4_000;
    private static final String OWNER = "logbook_owner";
    private static final String DATABASE = "logbook";

    private static final String HEADS = """
            insert into athlete_head as h (tenant_id, athlete_id, last_sequence)
            select $1::uuid, a, $3::bigint from unnest($2::uuid[]) as a order by a
            on conflict (tenant_id, athlete_id) do update set last_sequence = h.last_sequence + excluded.last_sequence""";
    private static final String SESSIONS = """
            insert into training_session (tenant_id, athlete_id, session_id, revision, implicit, body)
            select $1::uuid, a, md5(a || ' session ' || s)::uuid, 0, true,
                   jsonb_build_object('startedAt', to_char(timestamp '2016-01-01 18:00' + s * interval '1 day',
                                                           'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'gymId', null, 'deload', false)
              from unnest($2::uuid[]) as a cross join generate_series($3::int / 20, ($3::int + $4::int - 1) / 20) as s
            on conflict do nothing""";
    private static final String SETS = """
            with body as (
                select a, s, md5(a || ' set ' || s)::uuid as id, md5(a || ' session ' || s / 20)::uuid as session,
                       timestamptz '2016-01-01 18:00Z' + s / 20 * interval '1 day' + s % 20 * interval '3 minutes' as at,
                       (array['barbell_row', 'bench_press', 'back_squat', 'cable_row', 'machine_row'])[s / 4 % 5 + 1] as exercise,
                       200 + (s * 7) % 10 * 5 as load, 2 + s % 6 as reps
                  from unnest($2::uuid[]) as a cross join generate_series($3::int, $3::int + $4::int - 1) as s),
            stored as (
                insert into logged_set (tenant_id, athlete_id, set_id, session_id, exercise_id, performed_at, set_index,
                                        revision, sequence, status, warnings, body, strength)
                select $1::uuid, a, id, session, exercise, at, s % 4 + 1, 1, h.last_sequence - $4 + s - $3 + 1, 'ok', '[]',
                       jsonb_build_object('sessionId', session, 'performedAt', to_char(at at time zone 'UTC',
                               'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'exerciseId', exercise, 'gripVariant', null,
                           'setIndex', s % 4 + 1, 'setType', 'working', 'technique', 'strict',
                           'load', jsonb_build_object('value', load, 'unit', 'lb'), 'assistance', null, 'reps', reps,
                           'repsLeft', null, 'repsRight', null, 'repsInReserve', s % 4,
                           'repRange', jsonb_build_object('bottom', 4, 'top', 6), 'plannedLoad', null, 'slotId', null,
                           'pain', false, 'note', null),
                       round(load * 0.45359237 * (31 + reps), 4)
                  from body join athlete_head h on h.tenant_id = $1 and h.athlete_id = a
                 order by s, a
                returning athlete_id, sequence, set_id, body)
            insert into set_event (tenant_id, athlete_id, sequence, event_id, type, body)
            select $1::uuid, athlete_id, sequence, md5(set_id || ' event')::uuid, 'io.broadback.logbook.set.logged.v1',
                   jsonb_build_object('schemaVersion', 1, 'tenantId', $1::uuid::text, 'athleteId', athlete_id,
                       'sequence', sequence, 'setId', set_id, 'revision', 1,
                       'author', jsonb_build_object('issuer', 'http://localhost', 'subject', 'athlete', 'role', 'athlete'),
                       'set', body || '{"gymId": null, "status": "ok", "warnings": [], "beyondPlan": false}'::jsonb)
              from stored""";

    private static final String SIZES = """
            select c.relname, (pg_table_size(c.oid) / c.reltuples)::bigint, (pg_indexes_size(c.oid) / c.reltuples)::bigint
              from pg_class c where c.relname in ('logged_set', 'set_event') and c.reltuples > 0 order by 1""";

    private final Platform platform;
    private final UUID tenant = NewSets.anyId();
    private final List<UUID> athletes;
    private int setsOfEach;

    StoredSets(Platform platform, int athletes) {
        this.platform = platform;
        this.athletes = IntStream.range(0, athletes).mapToObj(number -> NewSets.anyId()).toList();
    }

    UUID tenant() {
        return tenant;
    }

    List<UUID> athletes() {
        return athletes;
    }

    /** Says so before anything is written if the disk is too small for it. */
    static void requireSpace(Path data, long rows) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            if (rows * BYTES_EACH > free) {
                throw new IllegalStateException(
                        "store needs about %d GB in %s for %d sets, and %d GB are free: choose fewer with"
                                .formatted(gigabytes(rows * BYTES_EACH), data, rows, gigabytes(free)) + " --rows.");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long gigabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000_000);
    }

    /** Adds sets until there are so many, as near as equal shares allow. */
    void fillTo(long rows) {
        int wanted = (int) (rows / athletes.size());
        int atOnce = Math.max(1, ROWS_AT_ONCE / athletes.size());
        PgConnection owner = connect();
        UUID[] ids = athletes.toArray(UUID[]::new);
        while (setsOfEach < wanted) {
            int now = Math.min(atOnce, wanted - setsOfEach);
            Tuple part = Tuple.of(tenant, ids, setsOfEach, now);
            var unused = platform.await(() -> owner.begin().compose(transaction -> owner.preparedQuery(HEADS)
                    .execute(Tuple.of(tenant, ids, (long) now))
                    .compose(heads -> owner.preparedQuery(SESSIONS).execute(part))
                    .compose(sessions -> owner.preparedQuery(SETS).execute(part))
                    .compose(sets -> transaction.commit())));
            setsOfEach += now;
        }
        platform.await(() -> owner.query("vacuum analyze athlete_head, training_session, logged_set, set_event").execute());
        platform.await(owner::close);
    }

    /** For example {@code logged_set 812 + 1204 bytes}: table and indexes, for each of its rows. */
    String bytesEach() {
        PgConnection owner = connect();
        List<String> tables = new ArrayList<>();
        platform.await(() -> owner.query(SIZES).execute()).forEach(row -> tables
                .add(row.getString(0) + " " + row.getLong(1) + " + " + row.getLong(2) + " bytes"));
        platform.await(owner::close);
        return String.join(", ", tables);
    }

    private PgConnection connect() {
        return platform.await(() -> PgConnection.connect(platform.vertx(), new PgConnectOptions().setHost("localhost")
                .setPort(platform.postgresPort()).setDatabase(DATABASE).setUser(OWNER).setPassword(OWNER)));
    }
}
