package io.broadback.logbook.set;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.broadback.logbook.set.SelectSets.Filter;
import io.broadback.platform.paging.Cursor;
import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.engine.Engines;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

/**
 * 100,000 sets of a chain are there, and what a statement touches does not depend on them: none reads a table from end to end,
 * and none looks at many more rows than it answers. The statements are those of the service, sent as its role.
 */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class StoreAtSizeTest {
    private static final int ATHLETES = 50;
    private static final int SETS_OF_EACH = 2_000;
    /** More than five: from the sixth time on PostgreSQL may take a plan that serves any parameters. */
    private static final int TIMES = 20;
    /** An entry is compared with the best of so many days (3.14); the athlete has a set a day. */
    private static final int DAYS_COMPARED = 84;
    private static final UUID TENANT = Fixtures.anyId();
    private static final UUID ATHLETE = Fixtures.anyId();
    private static final UUID SESSION = Fixtures.anyId();
    private static final Instant NOW = Instant.now();
    private static final String FILL = """
            insert into logged_set (tenant_id, athlete_id, set_id, session_id, exercise_id, performed_at, set_index, revision,
                                    sequence, status, warnings, body, strength)
            select ?, case n when 0 then ?::uuid else md5(n::text)::uuid end, md5(n || ' set ' || s)::uuid,
                   md5(n || ' session ' || s / 20)::uuid, exercise, at, s % 20 + 1, 1, s, 'ok', '[]',
                   jsonb_build_object('sessionId', md5(n || ' session ' || s / 20)::uuid,
                       'performedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'exerciseId', exercise,
                       'setIndex', s % 20 + 1, 'setType', 'working', 'technique', 'strict',
                       'load', jsonb_build_object('value', 225, 'unit', 'lb'), 'reps', 6, 'pain', false), 3800
              from generate_series(0, ?::int - 1) as n cross join generate_series(1, ?::int) as s
             cross join lateral (select case when s % 500 = 0 then 'cable_row' else 'barbell_row' end as exercise,
                                        ?::timestamptz - (2000 - s) * interval '1 day' as at) as of_set""";
    private static final String PUT = """
            select outcome from put_set(?, ?, ?, false, '{}', true, ?::jsonb, '[]', null, '{"role": "athlete"}', ?,
                                        3800, 3800, 1.3, ?::timestamptz)""";

    @SuppressWarnings("NullAway.Init") // made before the tests
    private static Connection service;

    @BeforeAll
    static void yearsOfTrainingAreStored() throws SQLException {
        try (Connection owner = Engines.postgres().connect("logbook")) {
            assertThat(execute(owner, FILL, TENANT, ATHLETE, ATHLETES, SETS_OF_EACH, at(NOW))).isEqualTo(100_000);
            owner.createStatement().execute("analyze logged_set");
        }
        service = DriverManager.getConnection(Engines.postgres().jdbcUrl("logbook") + "?prepareThreshold=1", "logbook_app",
                "logbook_app");
    }

    @AfterAll
    static void close() throws SQLException {
        service.close();
    }

    @Test
    void a_page_of_the_latest_sets_costs_its_own_length() throws SQLException {
        assertThat(touchedBy(50, page(new Filter(null, null, null), null))).isEqualTo(new Touched(0, 50));
    }

    @Test
    void a_page_from_years_ago_costs_no_more_than_the_latest() throws SQLException {
        Filter years = new Filter(null, null, NOW.minusSeconds(86_400L * 1_000));

        assertThat(touchedBy(50, page(years, null))).isEqualTo(new Touched(0, 50));
        assertThat(touchedBy(50, page(years, Cursor.of(NOW.minusSeconds(86_400L * 1_500), 1, SESSION))))
                .isEqualTo(new Touched(0, 50));
    }

    @Test
    void the_sets_of_a_rare_exercise_are_found_without_looking_at_all_others() throws SQLException {
        Filter rare = new Filter("cable_row", null, null);

        assertThat(touchedBy(4, page(rare, null))).isEqualTo(new Touched(0, 4));
    }

    @Test
    void one_set_is_found_by_its_id() throws SQLException {
        Statement one = new Statement(SelectSets.ONE, TENANT, ATHLETE, someId());

        assertThat(touchedBy(1, one)).isEqualTo(new Touched(0, 1));
    }

    @Test
    void storing_a_set_looks_at_a_handful_of_rows() throws SQLException {
        Touched touched = touchedBy(1, new Statement(PUT) {
            @Override
            Object[] arguments() {
                return new Object[] { TENANT, ATHLETE, UUID.randomUUID(), """
                        {"sessionId": "%s", "performedAt": "%s", "exerciseId": "barbell_row", "setIndex": 1, "reps": 6,
                         "load": {"value": 225, "unit": "lb"}, "setType": "working"}""".formatted(SESSION, NOW),
                        UUID.randomUUID(), at(NOW.minusSeconds(86_400L * DAYS_COMPARED)) };
            }
        });

        assertThat(touched.scans()).isZero();
        assertThat(touched.rowsEach()).as("at most the sets of the last twelve weeks, whichever index the planner takes")
                .isLessThanOrEqualTo(DAYS_COMPARED + TIMES);
    }

    /** A statement of the service, with its parameters in order. */
    private static class Statement {
        private final String sql;
        private final @Nullable Object[] arguments;

        Statement(String sql, @Nullable Object... arguments) {
            this.sql = sql.replaceAll("\\$[0-9]+", "?");
            this.arguments = arguments;
        }

        @Nullable
        Object[] arguments() {
            return arguments;
        }
    }

    private static Statement page(Filter filter, @Nullable Cursor after) {
        return new Statement(SelectSets.page(filter, after), TENANT, ATHLETE, filter.exerciseId(), at(filter.from()),
                at(filter.to()), after == null ? null : at(after.instant(0)), after == null ? null : after.integer(1),
                after == null ? null : after.uuid(2), 50);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID someId() throws SQLException {
        try (Connection owner = Engines.postgres().connect("logbook");
                PreparedStatement any = owner.prepareStatement("select set_id from logged_set where athlete_id = ? limit 1")) {
            any.setObject(1, ATHLETE);
            ResultSet row = any.executeQuery();
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    /** What happened to the table: scans from end to end, and rows its indexes led to, at the most of any time. */
    private record Touched(long scans, long rowsEach) {
    }

    private static Touched touchedBy(int rows, Statement statement) throws SQLException {
        long most = 0;
        long scans = counters()[0];
        service.setAutoCommit(false);
        for (int time = 0; time < TIMES; time++) {
            long before = counters()[1];
            execute(service, "select set_config('app.tenants', ?, true)", "{" + TENANT + "}");
            assertThat(execute(service, statement.sql, statement.arguments())).isEqualTo(rows);
            service.commit();
            most = Math.max(most, counters()[1] - before);
        }
        return new Touched(counters()[0] - scans, most);
    }

    /** The number of rows that were changed or answered. */
    private static int execute(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setObject(index + 1, arguments[index]);
            }
            if (!statement.execute()) {
                return statement.getUpdateCount();
            }
            int rows = 0;
            for (ResultSet answered = statement.getResultSet(); answered.next();) {
                rows++;
            }
            return rows;
        }
    }

    /** Scans and index fetches of the table; the connection hands in first what it has counted since. */
    private static long[] counters() throws SQLException {
        execute(service, "select pg_stat_force_next_flush()");
        service.setAutoCommit(true);
        execute(service, "select pg_stat_clear_snapshot()");
        try (ResultSet row = service.createStatement().executeQuery(
                "select seq_scan, idx_tup_fetch from pg_stat_user_tables where relname = 'logged_set'")) {
            row.next();
            long[] counters = { row.getLong(1), row.getLong(2) };
            service.setAutoCommit(false);
            return counters;
        }
    }
}
