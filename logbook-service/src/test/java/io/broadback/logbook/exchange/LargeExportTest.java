package io.broadback.logbook.exchange;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.Fixtures;
import io.broadback.testing.engine.Engines;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** A long log comes whole, and clients that leave in the middle of it leave nothing behind. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class LargeExportTest {
    private static final int SETS = 20_000;
    private static final UUID TENANT = Fixtures.anyId();
    private static final String FILL_SESSIONS = """
            insert into training_session (tenant_id, athlete_id, session_id, revision, sequence, implicit, body)
            select ?, ?, md5(?::text || s)::uuid, 0, null, true,
                   jsonb_build_object('startedAt', to_char(timestamp '2020-01-01' + s * interval '1 day', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                       'deload', false)
              from generate_series(0, ?::int / 20 - 1) as s""";
    private static final String FILL_SETS = """
            insert into logged_set (tenant_id, athlete_id, set_id, session_id, exercise_id, performed_at, set_index, revision,
                                    sequence, status, warnings, body)
            select ?, ?, gen_random_uuid(), md5(?::text || s / 20)::uuid, 'barbell_row', at at time zone 'UTC', s % 20 + 1, 1, s + 1, 'ok', '[]',
                   jsonb_build_object('sessionId', md5(?::text || s / 20)::uuid,
                       'performedAt', to_char(at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'exerciseId', 'barbell_row', 'setIndex', s % 20 + 1,
                       'setType', 'working', 'technique', 'strict', 'load', jsonb_build_object('value', 225, 'unit', 'lb'),
                       'reps', 6, 'pain', false, 'note', repeat('long ', 100))
              from generate_series(0, ?::int - 1) as s
             cross join lateral (select timestamp '2020-01-01' + s / 20 * interval '1 day' as at) as of_set""";

    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init")
    URI service;

    private final UUID athlete = Fixtures.anyId();

    @Test
    void a_long_log_comes_whole_and_clients_that_leave_hold_nothing() throws IOException, SQLException {
        try (Connection owner = Engines.postgres().connect("logbook")) {
            fill(owner, FILL_SESSIONS, TENANT, athlete, athlete, SETS);
            fill(owner, FILL_SETS, TENANT, athlete, athlete, athlete, SETS);
        }
        for (int client = 0; client < 20; client++) {
            leaveInTheMiddle();
        }

        assertThat(whole("csv").asString().lines().count()).isEqualTo(SETS + 1);
        assertThat(whole("json").jsonPath().getList("sessions.sets.flatten()")).hasSize(SETS);
    }

    /** Clients that have left are noticed at the next chunk, so the first answers may still be 429. */
    private Response whole(String format) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            Response response = given().auth().oauth2(token()).queryParam("format", format).get(path());
            if (response.statusCode() == 200) {
                return response;
            }
            assertThat(response.statusCode()).isEqualTo(429);
            assertThat(response.header("Retry-After")).isEqualTo("2");
            assertThat(System.nanoTime()).as("the exports that were left have ended").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private void leaveInTheMiddle() throws IOException {
        try (Socket client = new Socket(service.getHost(), service.getPort())) {
            client.getOutputStream()
                    .write(("GET " + path() + " HTTP/1.1\r\nHost: " + service.getHost() + "\r\nAuthorization: Bearer "
                            + token() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().readNBytes(12)).asString(StandardCharsets.US_ASCII).isIn("HTTP/1.1 200",
                    "HTTP/1.1 429");
        }
    }

    private static void fill(Connection owner, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int index = 0; index < arguments.length; index++) {
                statement.setObject(index + 1, arguments[index]);
            }
            statement.execute();
        }
    }

    private String token() {
        return tokens.athlete(TENANT, athlete);
    }

    private String path() {
        return "/logbook/v1/athletes/" + athlete + "/export";
    }
}
