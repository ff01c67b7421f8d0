package io.broadback.platform.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.NoOffsetForPartitionException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.consumer.Positions.Position;
import io.broadback.platform.kafka.KafkaClients;
import io.broadback.platform.tenancy.TenantPool;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;

/**
 * Polls some topics on a thread of its own and hands every partition's records to their handler. A partition whose batch meets
 * a passing failure is paused and tried again while the others go on; a fenced one makes the loop leave and join again.
 */
final class ConsumerLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration POLL_WITH_RETRIES = Duration.ofMillis(50);
    private static final Duration DATABASE = Duration.ofSeconds(60);
    private static final long BACK_OFF_MILLIS = 500;
    private static final long LAG_COMMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final String group;
    private final Map<String, TopicHandler<?>> handlers;
    private final KafkaClients clients;
    private final DeclaredTopics topics;
    private final TenantPool pool;
    private final Positions positions;
    private final Map<TopicPartition, Position> owned = new HashMap<>();
    private final Map<TopicPartition, List<ConsumedRecord>> retries = new HashMap<>();
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> polling;
    private long lagCommittedAt;

    ConsumerLoop(String group, Collection<? extends TopicHandler<?>> handlers, KafkaClients clients, DeclaredTopics topics,
            TenantPool pool) {
        this.group = group;
        this.handlers = handlers.stream().collect(Collectors.toMap(TopicHandler::topic, Function.identity()));
        this.clients = clients;
        this.topics = topics;
        this.pool = pool;
        this.positions = new Positions(group);
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                topics.ids(handlers.keySet()).ifPresent(this::join);
            } catch (Positions.Fenced fenced) {
                LOG.infof("%s; joining %s again", fenced.getMessage(), group);
            } catch (WakeupException wokenToStop) {
                LOG.debugf("%s stops", group);
            } catch (RuntimeException failure) {
                LOG.warnf(failure, "The consumer %s failed and joins again", group);
            }
            pauseBeforeRetry();
        }
    }

    /** Ends the loop after the batch in hand. */
    void stop() {
        stopping = true;
        KafkaConsumer<String, byte[]> current = polling;
        if (current != null) {
            current.wakeup();
        }
    }

    private void join(Map<String, UUID> topicIds) {
        try (KafkaConsumer<String, byte[]> consumer = clients.consumer(group)) {
            polling = consumer;
            consumer.subscribe(handlers.keySet(), new Assignment(consumer, topicIds));
            while (!stopping) {
                poll(consumer);
            }
        } finally {
            polling = null;
            owned.clear();
            retries.clear();
        }
    }

    private void poll(KafkaConsumer<String, byte[]> consumer) {
        ConsumerRecords<String, byte[]> records;
        try {
            records = consumer.poll(retries.isEmpty() ? POLL : POLL_WITH_RETRIES);
        } catch (NoOffsetForPartitionException race) {
            // Seen about once in a hundred joins: the seek of the assignment was lost. Seek again, go on.
            race.partitions().stream().flatMap(each -> Stream.ofNullable(owned.get(each)))
                    .forEach(position -> seek(consumer, position));
            return;
        } catch (OffsetOutOfRangeException lost) {
            lost.partitions().forEach(each -> startOver(consumer, each));
            return;
        }
        Map<TopicPartition, List<ConsumedRecord>> batches = new HashMap<>(retries);
        for (TopicPartition partition : records.partitions()) {
            batches.computeIfAbsent(partition,
                    fresh -> records.records(fresh).stream().map(ConsumedRecord::of).toList());
        }
        if (batches.isEmpty()) {
            passMarkers(consumer);
        } else {
            apply(consumer, batches);
        }
        commitForLagTools(consumer);
    }

    /** All partitions at once, each in its own transaction; athletes of different partitions are different athletes. */
    private void apply(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, List<ConsumedRecord>> batches) {
        List<Uni<Void>> running = new ArrayList<>();
        Map<TopicPartition, Throwable> failures = new java.util.concurrent.ConcurrentHashMap<>();
        Map<TopicPartition, Position> reached = new java.util.concurrent.ConcurrentHashMap<>();
        batches.forEach((partition, records) -> {
            Position position = owned.get(partition);
            if (position == null) {
                return;
            }
            running.add(batch(position, records).invoke(next -> reached.put(partition, next))
                    .onFailure().invoke(failure -> failures.put(partition, failure))
                    .onFailure().recoverWithNull().replaceWithVoid());
        });
        if (running.isEmpty()) {
            return;
        }
        Uni.join().all(running).andCollectFailures().await().atMost(DATABASE);
        owned.putAll(reached);
        reached.keySet().stream().filter(done -> retries.remove(done) != null).forEach(done -> consumer.resume(List.of(done)));
        for (Map.Entry<TopicPartition, Throwable> failed : failures.entrySet()) {
            if (failed.getValue() instanceof Positions.Fenced fenced) {
                throw fenced;
            }
            LOG.warnf("%s waits and tries again: %s", failed.getKey(), failed.getValue().toString());
            retries.put(failed.getKey(), batches.get(failed.getKey()));
            consumer.pause(List.of(failed.getKey()));
        }
    }

    private Uni<Position> batch(Position position, List<ConsumedRecord> records) {
        TopicHandler<?> handler = java.util.Objects.requireNonNull(handlers.get(position.partition().topic()));
        return Uni.createFrom().deferred(() -> new PartitionBatch<>(handler, positions, position, group, records).apply(pool));
    }

    private void seek(KafkaConsumer<String, byte[]> consumer, Position position) {
        if (position.nextOffset() == Positions.BEGINNING) {
            consumer.seekToBeginning(List.of(position.partition()));
        } else {
            consumer.seek(position.partition(), position.nextOffset());
        }
    }

    /**
     * The records we wanted next are gone: sequences and versions make reading from the beginning safe and the loss visible.
     */
    private void startOver(KafkaConsumer<String, byte[]> consumer, TopicPartition partition) {
        Position position = owned.get(partition);
        if (position == null) {
            return;
        }
        Metrics.counter("broadback.consumer.offsets.lost", "topic", partition.topic()).increment();
        LOG.errorf("ALARM: offset %d of %s is gone from the broker; reading from the beginning", position.nextOffset(),
                partition);
        pool.runWithoutTenant(transaction -> positions.advance(transaction, position, Positions.BEGINNING)).await()
                .atMost(DATABASE);
        Position beginning = position.advancedTo(Positions.BEGINNING);
        owned.put(partition, beginning);
        seek(consumer, beginning);
    }

    /** Commit markers and aborted records are never handed out; when nothing else is there, the position passes them. */
    private void passMarkers(KafkaConsumer<String, byte[]> consumer) {
        for (Position position : List.copyOf(owned.values())) {
            long next;
            try {
                next = consumer.position(position.partition(), POLL);
            } catch (org.apache.kafka.common.errors.TimeoutException notKnownYet) {
                continue;
            }
            if (next > position.nextOffset()) {
                pool.runWithoutTenant(transaction -> positions.advance(transaction, position, next)).await().atMost(DATABASE);
                owned.put(position.partition(), position.advancedTo(next));
            }
        }
    }

    private void commitForLagTools(KafkaConsumer<String, byte[]> consumer) {
        if (System.nanoTime() - lagCommittedAt < LAG_COMMIT_NANOS) {
            return;
        }
        lagCommittedAt = System.nanoTime();
        Map<TopicPartition, OffsetAndMetadata> offsets = owned.values().stream().filter(each -> each.nextOffset() >= 0)
                .collect(Collectors.toMap(Position::partition, each -> new OffsetAndMetadata(each.nextOffset())));
        consumer.commitAsync(offsets, (committed, failure) -> {
            if (failure != null) {
                LOG.debugf("Offsets for lag tools were not committed: %s", failure.toString());
            }
        });
    }

    private void pauseBeforeRetry() {
        if (stopping) {
            return;
        }
        try {
            TimeUnit.MILLISECONDS.sleep(BACK_OFF_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }

    /** Takes the position rows on assignment; the old owner's epoch is void from then on. */
    private final class Assignment implements ConsumerRebalanceListener {
        private final KafkaConsumer<String, byte[]> consumer;
        private final Map<String, UUID> topicIds;

        private Assignment(KafkaConsumer<String, byte[]> consumer, Map<String, UUID> topicIds) {
            this.consumer = consumer;
            this.topicIds = topicIds;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            if (partitions.isEmpty()) {
                return;
            }
            Map<TopicPartition, Position> taken = pool.runWithoutTenant(transaction -> positions.take(transaction, partitions,
                    topic -> java.util.Objects.requireNonNull(topicIds.get(topic)))).await().atMost(DATABASE);
            owned.putAll(taken);
            taken.values().forEach(position -> seek(consumer, position));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(partition -> {
                owned.remove(partition);
                retries.remove(partition);
            });
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            onPartitionsRevoked(partitions);
        }
    }
}
