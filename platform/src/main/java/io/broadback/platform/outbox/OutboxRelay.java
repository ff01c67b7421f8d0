package io.broadback.platform.outbox;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;

/**
 * Sends the outbox to Kafka, from one leader per service: hold the lease, read a batch in order, send, await every
 * acknowledgement, delete. After any failure the producer is closed and everything starts again from the lease; rows whose
 * sending is in doubt are sent again, and readers drop what they have by sequence or version.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final int BUSY_WAIT_MILLIS = 10;
    private static final int IDLE_WAIT_MILLIS = 50;
    private static final int BACK_OFF_MILLIS = 500;

    private final OutboxRows rows;
    private final Lease lease;
    private final RelayProducer.Factory producers;
    private final RelayConfig config;
    private final Semaphore wakeUp = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean stopping;

    public OutboxRelay(@ReactiveDataSource("relay") Pool pool, RelayProducer.Factory producers, RelayConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.rows = new OutboxRows(pool);
        this.lease = new Lease(pool, service + "-relay-0", UUID.randomUUID());
        this.producers = producers;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        if (config.enabled()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        wake();
        if (thread.isAlive()) {
            thread.join(TimeUnit.SECONDS.toMillis(8));
        }
    }

    /** Tells the relay that something was committed to the outbox; cheap, and safe to call from an event loop. */
    public void wake() {
        if (wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                lead();
            } catch (RuntimeException failure) {
                lease.doubt();
                if (!stopping) {
                    LOG.warnf("Sending the outbox failed, starting again from the lease: %s", failure.toString());
                }
            }
            await(stopping ? 0 : BACK_OFF_MILLIS);
        }
    }

    /** Leads until the lease is lost, something fails, or the service stops. */
    private void lead() {
        if (!lease.hold()) {
            return;
        }
        try (RelayProducer producer = producers.open()) {
            while (!stopping && lease.hold()) {
                @Nullable
                Integer sent = sendBatch(producer);
                if (sent == null) {
                    return;
                }
                if (sent < config.batchSize()) {
                    LockSupport.parkNanos(sent > 0 ? TimeUnit.MILLISECONDS.toNanos(config.paceMillis()) : 0);
                    await(sent > 0 ? BUSY_WAIT_MILLIS : IDLE_WAIT_MILLIS);
                }
            }
        }
        lease.release();
    }

    private @Nullable Integer sendBatch(RelayProducer producer) {
        var batch = rows.next(config.batchSize());
        if (batch.isEmpty()) {
            return 0;
        }
        if (!lease.isHeld()) {
            return null;
        }
        producer.send(batch);
        rows.delete(batch);
        Metrics.counter("broadback.relay.sent").increment(batch.size());
        return batch.size();
    }

    private void await(int millis) {
        try {
            if (wakeUp.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                wakeUp.drainPermits();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
