package io.broadback.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import io.vertx.core.Future;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Tuple;

/** Calls the logbook's SQL function as its application role does, one connection for each client. */
final class PutSetFunction {
    private static final String CALL = """
            select * from put_set($1, $2, $3, $4, $5, $6, $7::text::jsonb, $8::text::jsonb, $9, $10::text::jsonb, $11,
                                  $12::text::numeric, $13::text::numeric, $14::text::numeric, $15)""";
    private static final String DATABASE = "logbook";

    private final Platform platform;
    private final Deque<PgConnection> idle = new ArrayDeque<>();

    PutSetFunction(Platform platform, int connections) {
        this.platform = platform;
        for (int connection = 0; connection < connections; connection++) {
            idle.add(connect("logbook_app"));
        }
    }

    private PgConnection connect(String role) {
        PgConnectOptions options = new PgConnectOptions().setHost("localhost").setPort(platform.postgresPort())
                .setDatabase(DATABASE).setUser(role).setPassword(role);
        options.setCachePreparedStatements(true);
        return platform.await(() -> PgConnection.connect(platform.vertx(), options));
    }

    Future<?> write(UUID tenant, NewSets.NewSet set) {
        Tuple arguments = Tuple.tuple().addUUID(tenant).addUUID(set.athlete()).addUUID(set.id()).addBoolean(false)
                .addArrayOfUUID(new UUID[0]).addBoolean(true).addString(set.stored().encode()).addString("[]")
                .addInteger(null).addString(author(set)).addUUID(NewSets.anyId())
                .addString(set.strength()).addString(set.strength()).addString("1.3")
                .addOffsetDateTime(set.performedAt().minusDays(84));
        PgConnection connection = idle.pop();
        return connection.preparedQuery(CALL).execute(arguments).map(rows -> {
            idle.push(connection);
            String outcome = rows.iterator().next().getString(0);
            if (!outcome.equals("created")) {
                throw new IllegalStateException("put_set answered " + outcome);
            }
            return outcome;
        });
    }

    private static String author(NewSets.NewSet set) {
        return "{\"issuer\":\"http://localhost\",\"subject\":\"athlete-" + set.athlete() + "\",\"role\":\"athlete\"}";
    }

    /** Version of the server. */
    String version() {
        PgConnection connection = idle.getFirst();
        return platform.await(() -> connection.query("show server_version").execute())
                .iterator().next().getString(0);
    }

    /** Waits until the relay has sent what the last round wrote, so that the next one does not pay for it. */
    void awaitEmptyOutbox() {
        PgConnection relay = connect("logbook_relay");
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < deadline && platform.await(() -> relay.query("select 1 from outbox limit 1").execute())
                .size() > 0) {
            LockSupport.parkNanos(50_000_000);
        }
        platform.await(relay::close);
    }

    void close() {
        idle.forEach(connection -> platform.await(connection::close));
    }
}
