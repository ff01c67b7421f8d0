package io.broadback.catalog.gym;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.engine.Engines;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** Clients that leave before the answer must not take a connection of the pool with them. */
@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "catalog"))
class AbortedRequestsTest {
    @SuppressWarnings("NullAway.Init") // set by BroadbackTestResource
    Tokens tokens;

    @Test
    void aThousandAbortedRequestsLeaveEveryConnectionInThePool() throws Exception {
        String token = tokens.chainAdmin(UUID.randomUUID());
        for (int count = 0; count < 1_000; count++) {
            abort(token, count % 4);
        }

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int client = 0; client < 64; client++) {
                answers.add(clients.submit(
                        () -> given().auth().oauth2(token).get("/catalog/v1/gyms").statusCode()));
            }
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).hasSize(64).containsOnly(200);
        assertThat(connectionsInTransaction()).isZero();
    }

    /** Some leave before the request is read, some while its query runs, some after. */
    private static void abort(String token, int patienceMillis) throws IOException, InterruptedException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(("GET /catalog/v1/gyms HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                    + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            Thread.sleep(patienceMillis);
        }
    }

    private static int connectionsInTransaction() throws SQLException {
        try (Connection connection = Engines.postgres().connect("catalog");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                                select count(*) from pg_stat_activity where usename = 'catalog_app' and state like 'idle in transaction%'""")) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }
}
