package io.broadback.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.event.Observes;

import io.broadback.platform.tenancy.TenantPool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A leased worker that finds what to do in {@code pending_work}. Subjects take turns, a step each: a chain with much to do does
 * not keep another waiting, nor does one whose step fails. Beans that extend it run from the start of the service to its end;
 * they are {@code @Singleton}, because what has no constructor without arguments cannot be proxied.
 */
public abstract class PendingWorker {
    /** How long one statement or transaction of a step may take. */
    protected static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TRIED_AT_ONCE = 20;

    private final TenantPool pool;
    private final String work;
    private final LeasedWorker worker;
    private String last = "";

    /** {@code lease} is the name of the lease and the thread, {@code work} the worker's name in {@code pending_work}. */
    protected PendingWorker(TenantPool pool, String lease, String work) {
        this.pool = pool;
        this.work = work;
        this.worker = new LeasedWorker(pool.selfScoped(), lease, this::next);
    }

    /** Does a piece of what waits under this subject, blocking; false when there was nothing to do yet. */
    protected abstract boolean step(String subject);

    /** A condition on {@code subject} in SQL: which entries are due. */
    protected String due() {
        return "true";
    }

    /** Tells the worker that there is work; without it, it looks once a second. */
    public final void wake() {
        worker.wake();
    }

    protected final TenantPool pool() {
        return pool;
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        worker.stop();
    }

    private boolean next() {
        for (String subject : waiting()) {
            last = subject;
            if (step(subject)) {
                return true;
            }
        }
        return false;
    }

    /** The entries after the one that was tried last come first. */
    private List<String> waiting() {
        List<String> subjects = new ArrayList<>();
        pool.runWithoutTenant(transaction -> transaction.preparedQuery("select subject from pending_work where worker = $1 and "
                + due() + " order by subject <= $2, subject limit $3").execute(Tuple.of(work, last, TRIED_AT_ONCE)))
                .await().atMost(TIMEOUT).forEach(row -> subjects.add(row.getString(0)));
        return subjects;
    }
}
