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

import io.broadback.platform.consumer.Positions.Move;
import io.broadback.platform.consumer.Positions.Position;
import io.broadback.platform.kafka.KafkaClients;
import io.broadback.platform.tenancy.TenantPool;
import io.micrometer.core.instrument.Metrics;

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

    private void apply(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, List<ConsumedRecord>> batches) {
        Map<Position, List<ConsumedRecord>> ours = new HashMap<>();
        batches.forEach((partition, records) -> {
            Position position = owned.get(partition);
            if (position != null) {
                ours.put(position, records);
            }
        });
        if (ours.isEmpty()) {
            return;
        }
        Polled.Outcome outcome = new Polled(group, handlers, positions, pool, DATABASE, ours).apply(retries.isEmpty());
        owned.putAll(outcome.reached());
        outcome.reached().keySet().stream().filter(done -> retries.remove(done) != null)
                .forEach(done -> consumer.resume(List.of(done)));
        outcome.failed().forEach((partition, failure) -> {
            LOG.warnf("%s waits and tries again: %s", partition, failure.toString());
            retries.put(partition, batches.get(partition));
            consumer.pause(List.of(partition));
        });
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
        Move back = new Move(position, Positions.BEGINNING);
        pool.runWithoutTenant(transaction -> positions.advance(transaction, List.of(back))).await().atMost(DATABASE);
        owned.put(partition, back.reached());
        seek(consumer, back.reached());
    }

    /** Commit markers and aborted records are never handed out; when nothing else is there, the positions pass them. */
    private void passMarkers(KafkaConsumer<String, byte[]> consumer) {
        List<Move> passed = new ArrayList<>();
        for (Position position : owned.values()) {
            try {
                long next = consumer.position(position.partition(), POLL);
                if (next > position.nextOffset()) {
                    passed.add(new Move(position, next));
                }
            } catch (org.apache.kafka.common.errors.TimeoutException notKnownYet) {
                LOG.debugf("The position of %s is not known yet", position.partition());
            }
        }
        if (!passed.isEmpty()) {
            pool.runWithoutTenant(transaction -> positions.advance(transaction, passed)).await().atMost(DATABASE);
            passed.forEach(move -> owned.put(move.from().partition(), move.reached()));
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
