package io.broadback.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;

/**
 * A chain of athletes whose whole logs stand in progression's facts, written there in bulk by the role that owns the tables: as
 * many as would take hours through the API.
 */
final class StoredHistories {
    private static final int EVENTS_AT_ONCE = 50_000;
    /** What an event takes as a fact and as a set, with its indexes and a share of the write-ahead log. */
    private static final long BYTES_EACH = 3_000;
    private static final String OWNER = "progression_owner";
    private static final String DATABASE = "progression";
    private static final String HEADS = """
            insert into athlete_head (tenant_id, athlete_id, applied_sequence)
            select $1::uuid, md5($1::uuid::text || n)::uuid, $4::bigint from generate_series($2::int, $3::int) as n""";
    /** Sessions of four sets twice a week; loads and reps differ by athlete and set. */
    private static final String FACTS = """
            insert into fact (tenant_id, athlete_id, sequence, event_id, type, body)
            select $1::uuid, a.id, s, md5(a.id || ' event ' || s)::uuid, 'io.broadback.logbook.set.logged.v1',
                   jsonb_build_object('schemaVersion', 1, 'tenantId', $1::uuid::text, 'athleteId', a.id, 'sequence', s,
                       'setId', md5(a.id || ' set ' || s)::uuid, 'sessionId', null, 'revision', 1, 'session', null,
                       'author', jsonb_build_object('issuer', 'http://localhost', 'subject', 'athlete', 'role', 'athlete'),
                       'set', jsonb_build_object('sessionId', md5(a.id || ' session ' || s / 4)::uuid,
                           'performedAt', to_char(timestamp '2026-01-05 18:00' + s / 4 * interval '84 hours'
                                                  + s % 4 * interval '4 minutes', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                           'exerciseId', 'barbell_row', 'gripVariant', null, 'setIndex', s % 4 + 1, 'setType', 'working',
                           'technique', 'strict', 'load', jsonb_build_object('value', 200 + (n + s * 7) % 10 * 5, 'unit', 'lb'),
                           'assistance', null, 'reps', 2 + (n * 3 + s) % 6, 'repsLeft', null, 'repsRight', null,
                           'repsInReserve', (n + s) % 4, 'repRange', jsonb_build_object('bottom', 4, 'top', 6),
                           'plannedLoad', null, 'slotId', null, 'pain', false, 'note', null, 'gymId', null,
                           'beyondPlan', false, 'status', 'ok', 'warnings', jsonb_build_array()))
              from generate_series($2::int, $3::int) as n
             cross join lateral (select md5($1::uuid::text || n)::uuid as id) as a
             cross join generate_series(1, $4::int) as s""";

    private final Platform platform;
    private final UUID tenant = NewSets.anyId();
    private final int athletes;
    private final int sets;

    StoredHistories(Platform platform, int athletes, int sets) {
        this.platform = platform;
        this.athletes = athletes;
        this.sets = sets;
    }

    UUID tenant() {
        return tenant;
    }

    long events() {
        return (long) athletes * sets;
    }

    /** Says so before anything is written if the disk is too small for it. */
    void requireSpace(Path data) {
        try {
            long needed = events() * BYTES_EACH;
            long free = Files.getFileStore(data).getUsableSpace();
            if (needed > free) {
                throw new IllegalStateException(("rebuild needs about %d GB in %s for %d athletes with %d sets each, and %d GB"
                        + " are free: choose fewer with --athletes or --sets.").formatted(gigabytes(needed), data, athletes,
                                sets, gigabytes(free)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long gigabytes(long bytes) {
        return Math.ceilDiv(bytes, 1_000_000_000);
    }

    void write() {
        PgConnection owner = platform.await(() -> PgConnection.connect(platform.vertx(), new PgConnectOptions()
                .setHost("localhost").setPort(platform.postgresPort()).setDatabase(DATABASE).setUser(OWNER)
                .setPassword(OWNER)));
        int atOnce = Math.max(1, EVENTS_AT_ONCE / sets);
        for (int from = 1; from <= athletes; from += atOnce) {
            Tuple range = Tuple.of(tenant, from, Math.min(from + atOnce - 1, athletes), sets);
            var unused = platform.await(() -> owner.preparedQuery(HEADS).execute(range)
                    .compose(heads -> owner.preparedQuery(FACTS).execute(range)));
        }
        platform.await(() -> owner.query("analyze fact, athlete_head").execute());
        platform.await(owner::close);
    }
}
