package io.broadback.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.broadback.platform.tenancy.TenantPool;
import io.broadback.testing.engine.Engines;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;

class PendingWorkerTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static Pool pool;

    @BeforeAll
    static void theTablesAreThere() throws SQLException {
        Engines.postgres().prepare("pending");
        try (Connection connection = Engines.postgres().connect("pending"); var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists lease (name text primary key, holder uuid not null, epoch bigint not null,
                                                      expires_at timestamptz not null);
                    create table if not exists pending_work (worker text, subject text, primary key (worker, subject))""");
        }
        pool = PgBuilder.pool().with(new PoolOptions().setMaxSize(4)).using(VERTX)
                .connectingTo(PgConnectOptions.fromUri(Engines.postgres().reactiveUrl("pending"))
                        .setUser(Engines.postgres().superuser()).setPassword(Engines.postgres().password()))
                .build();
    }

    @AfterAll
    static void close() {
        pool.close().await().indefinitely();
        VERTX.close().await().indefinitely();
    }

    /** Tells which subjects it worked on; what begins with "bad" fails every time. */
    private static final class Telling extends PendingWorker {
        private final BlockingQueue<String> steps = new LinkedBlockingQueue<>();
        private final List<String> idle;

        Telling(String work, String... idle) {
            super(new TenantPool(pool), work, work);
            this.idle = List.of(idle);
        }

        @Override
        protected String due() {
            return "subject <> 'later'";
        }

        @Override
        protected boolean step(String subject) {
            if (steps.size() < 100) {
                steps.add(subject);
            }
            if (subject.startsWith("bad")) {
                throw new IllegalStateException("of no use");
            }
            return !idle.contains(subject);
        }

        List<String> next(int count) {
            wake();
            return Stream.generate(this::taken).limit(count).toList();
        }

        private String taken() {
            try {
                String step = steps.poll(20, TimeUnit.SECONDS);
                return step == null ? "nothing" : step;
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
    }

    private static Telling working(String[] subjects, String... idle) throws InterruptedException {
        String work = UUID.randomUUID().toString();
        for (String subject : subjects) {
            pool.preparedQuery("insert into pending_work values ($1, $2)")
                    .execute(Tuple.of(work, subject)).await().indefinitely();
        }
        Telling worker = new Telling(work, idle);
        worker.start(new StartupEvent());
        return worker;
    }

    @Test
    void whoever_has_work_takes_turns_a_step_each() throws InterruptedException {
        Telling worker = working(new String[] { "a", "b", "c" });
        try {
            assertThat(worker.next(7)).containsExactly("a", "b", "c", "a", "b", "c", "a");
        } finally {
            worker.stop(new ShutdownEvent());
        }
    }

    @Test
    void one_whose_step_fails_or_finds_nothing_does_not_keep_the_others_waiting() throws InterruptedException {
        Telling worker = working(new String[] { "bad", "empty", "later", "long" }, "empty");
        try {
            assertThat(worker.next(6)).startsWith("bad", "empty", "long", "bad").doesNotContain("later", "nothing");
        } finally {
            worker.stop(new ShutdownEvent());
        }
    }
}
