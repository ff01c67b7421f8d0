package io.broadback.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;

/**
 * Three years of diaries, written to the logbook in bulk by the role that owns its tables: one athlete with 30,000 sets, among
 * others whose sets come in between, as they do in a gym, so that hardly two sets of one athlete lie on one page.
 */
final class StoredDiaries {
    static final int SETS = 30_000;
    private static final int DAYS = 1_092;
    private static final int OTHERS = 100;
    private static final String ROLE = "logbook_owner";
    private static final String DATABASE = "logbook";
    /** Sessions of 38 sets, ten exercises; loads grow by a plate every half year, a quarter of the sets are warm-ups. */
    private static final String SETS_OF_ALL = """
            insert into logged_set (tenant_id, athlete_id, set_id, session_id, exercise_id, performed_at, set_index, revision,
                                    sequence, status, warnings, body)
            select $1::uuid, a.id, md5(a.id || ' set ' || s)::uuid, t.session, t.exercise, t.at, s %% 38 + 1, 1, s + 1, 'ok', '[]',
                   jsonb_build_object('sessionId', t.session, 'performedAt', t.at, 'exerciseId', t.exercise,
                       'gripVariant', null, 'setIndex', s %% 38 + 1,
                       'setType', case s %% 4 when 0 then 'warm_up' else 'working' end,
                       'technique', case when t.exercise = 'barbell_row' and s %% 12 = 3 then 'sway' else 'strict' end,
                       'load', jsonb_build_object('value', 100 + s / 38 / 130 * 10 + s %% 4 * 15 + s / 38 %% 3 * 5, 'unit', 'lb'),
                       'assistance', null, 'reps', 3 + (s * 3 + s / 38) %% 8, 'repsLeft', null, 'repsRight', null,
                       'repsInReserve', s %% 4, 'repRange', jsonb_build_object('bottom', 4, 'top', 6), 'plannedLoad', null,
                       'slotId', null, 'pain', false, 'note', null)
              from generate_series(0, %1$d - 1) as s
             cross join lateral (
                   select $2::uuid as id union all select md5($1::uuid::text || s %% %2$d)::uuid) as a
             cross join lateral (
                   select md5(a.id || ' session ' || s / 38)::uuid as session,
                          $3::timestamptz + s / 38 * interval '33 hours 12 minutes' + s %% 38 * interval '3 minutes' as at,
                          (array['barbell_row', 'bench_press', 'back_squat', 'chest_supported_row', 'deadlift', 'machine_row',
                                 'overhead_press', 'pull_up', 'face_pull', 'barbell_curl'])[s %% 38 / 4 + 1] as exercise) as t
             order by s"""
            .formatted(SETS, OTHERS);
    private static final String SESSIONS = """
            insert into training_session (tenant_id, athlete_id, session_id, revision, implicit, body)
            select $1::uuid, $2::uuid, md5($2::uuid || ' session ' || s)::uuid, 1, false,
                   jsonb_build_object('startedAt', to_char(($3::timestamptz + s * interval '33 hours 12 minutes')
                           at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                       'deload', s %% 40 < 5, 'sessionRpe', 5 + s %% 5, 'bodyweight', jsonb_build_object('value', 180, 'unit', 'lb'))
              from generate_series(0, %d / 38) as s"""
            .formatted(SETS);
    private static final String WEEKS = """
            insert into copied_value (tenant_id, topic, record_key, athlete_id, version, value)
            select $1::uuid, 'program.weeks.v1', $2::uuid || '/' || w, $2::uuid, 1,
                   jsonb_build_object('week', w, 'slots', (
                       select jsonb_agg(jsonb_build_object('slotId', md5(w || ' slot ' || n), 'date',
                                  ($3::timestamptz)::date + 7 * w + n / 6, 'order', n, 'exerciseId', 'barbell_row',
                                  'role', case when n %% 6 < 2 then 'row' else 'base' end, 'sets', 2,
                                  'repRange', jsonb_build_object('bottom', 4, 'top', 6), 'mode', null, 'status', 'open'))
                         from generate_series(0, 29) as n))
              from generate_series(0, %d / 7) as w""".formatted(DAYS);

    private final Platform platform;
    private final UUID tenant;
    private final UUID athlete;
    private final LocalDate firstDay = LocalDate.now(ZoneOffset.UTC).minusDays(DAYS);

    StoredDiaries(Platform platform, UUID tenant, UUID athlete) {
        this.platform = platform;
        this.tenant = tenant;
        this.athlete = athlete;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    /** And leaves the tables as the autovacuum does, which is what a diary of the past looks like. */
    void write() {
        PgConnection owner = platform.await(() -> PgConnection.connect(platform.vertx(), new PgConnectOptions()
                .setHost("localhost").setPort(platform.postgresPort()).setDatabase(DATABASE).setUser(ROLE)
                .setPassword(ROLE)));
        Tuple arguments = Tuple.of(tenant, athlete, firstDay.atStartOfDay().atOffset(ZoneOffset.UTC));
        platform.await(() -> owner.preparedQuery(SETS_OF_ALL).execute(arguments)
                .compose(sets -> owner.preparedQuery(SESSIONS).execute(arguments))
                .compose(sessions -> owner.preparedQuery(WEEKS).execute(arguments))
                .compose(weeks -> owner.query("vacuum (analyze) logged_set").execute())
                .compose(vacuumed -> owner.query("vacuum (analyze) training_session").execute())
                .compose(vacuumed -> owner.query("analyze copied_value").execute()));
        platform.await(owner::close);
    }
}
