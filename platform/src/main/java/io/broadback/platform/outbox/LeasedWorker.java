package io.broadback.platform.outbox;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

import io.vertx.mutiny.sqlclient.Pool;

/**
 * A thread for work that must be done once among all replicas: it takes a lease by its name and does one step after the other
 * while it holds it. A step that fails is tried again, by whoever then holds the lease.
 */
public final class LeasedWorker {
    private static final Logger LOG = Logger.getLogger(LeasedWorker.class);
    private static final long IDLE_MILLIS = 1000;
    private static final long STOP_SECONDS = 8;

    private final String name;
    private final Lease lease;
    private final BooleanSupplier step;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    /** {@code step} does a piece of work, blocking, and says whether there was any. */
    public LeasedWorker(Pool pool, String name, BooleanSupplier step) {
        this.name = name;
        this.lease = new Lease(pool, name, UUID.randomUUID());
        this.step = step;
        this.thread = new Thread(this::run, name);
    }

    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends after the step in hand and gives the lease back. */
    public void stop() throws InterruptedException {
        stopping = true;
        wakeUp.release();
        thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    }

    /** Tells the worker that there is work; without it, it looks once a second. */
    public void wake() {
        wakeUp.release();
    }

    private void run() {
        while (!stopping) {
            try {
                if (lease.hold() && step.getAsBoolean()) {
                    continue;
                }
            } catch (RuntimeException failure) {
                lease.doubt();
                if (!stopping) {
                    LOG.warnf("%s failed and tries again: %s", name, failure.toString());
                }
            }
            await();
        }
        lease.release();
    }

    private void await() {
        try {
            if (!stopping && wakeUp.tryAcquire(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
