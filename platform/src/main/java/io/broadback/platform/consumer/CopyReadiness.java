package io.broadback.platform.consumer;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantPool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Ready when every copy has once been read to the end it had when the service looked. That is remembered in the database: a
 * Kafka outage later does not take readiness away.
 */
@ApplicationScoped
public class CopyReadiness {
    private static final Logger LOG = Logger.getLogger(CopyReadiness.class);
    private static final Duration DATABASE = Duration.ofSeconds(10);
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final TenantPool pool;
    private final DeclaredTopics topics;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile boolean stopping;

    public CopyReadiness(@Background TenantPool pool, DeclaredTopics topics) {
        this.pool = pool;
        this.topics = topics;
    }

    void nothingToRead() {
        ready = true;
        done.countDown();
    }

    void stop() {
        stopping = true;
        done.countDown();
    }

    /** Blocks until the copies have been read; false when the service stops before. */
    boolean awaitReady() {
        try {
            done.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return ready && !stopping;
    }

    /** Watches the positions until each topic has been read to its end, and remembers it. */
    void await(String consumer, List<String> copied) {
        Map<String, Map<TopicPartition, Long>> ends = new HashMap<>();
        while (!stopping && !Thread.currentThread().isInterrupted()) {
            try {
                if (allRead(consumer, copied, ends)) {
                    ready = true;
                    done.countDown();
                    return;
                }
            } catch (RuntimeException | ExecutionException | TimeoutException notYet) {
                LOG.debugf("The copies cannot be judged yet: %s", notYet.toString());
            } catch (InterruptedException stop) {
                return;
            }
            if (!look()) {
                return;
            }
        }
    }

    private boolean allRead(String consumer, List<String> copied, Map<String, Map<TopicPartition, Long>> ends)
            throws InterruptedException, ExecutionException, TimeoutException {
        var remembered = pool.runWithoutTenant(transaction -> transaction.query("select topic from copy_read").execute())
                .await().atMost(DATABASE);
        List<String> missing = new java.util.ArrayList<>(copied);
        remembered.forEach(row -> missing.remove(row.getString(0)));
        for (String topic : List.copyOf(missing)) {
            if (!ends.containsKey(topic)) {
                ends.put(topic, topics.ends(topic));
            }
            if (reached(consumer, topic, ends.get(topic))) {
                pool.runWithoutTenant(transaction -> transaction
                        .preparedQuery("insert into copy_read (topic) values ($1) on conflict do nothing")
                        .execute(Tuple.of(topic))).await().atMost(DATABASE);
                missing.remove(topic);
            }
        }
        return missing.isEmpty();
    }

    private boolean reached(String consumer, String topic, Map<TopicPartition, Long> ends) {
        Map<Integer, Long> read = new HashMap<>();
        for (Row row : pool.runWithoutTenant(transaction -> transaction
                .preparedQuery("select partition, next_offset from consumer_position where consumer = $1 and topic = $2")
                .execute(Tuple.of(consumer, topic))).await().atMost(DATABASE)) {
            read.put(row.getInteger(0), row.getLong(1));
        }
        return ends.entrySet().stream()
                .allMatch(end -> read.getOrDefault(end.getKey().partition(), Positions.BEGINNING) >= end.getValue());
    }

    private boolean look() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            return true;
        } catch (InterruptedException stop) {
            return false;
        }
    }

    boolean isReady() {
        return ready;
    }
}
