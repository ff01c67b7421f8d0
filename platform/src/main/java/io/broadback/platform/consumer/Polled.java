package io.broadback.platform.consumer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

import io.broadback.platform.consumer.Positions.Move;
import io.broadback.platform.consumer.Positions.Position;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * What one poll brought. A few records of many partitions share one transaction, because its begin, positions and commit cost
 * more than their effects; many records, or a poll that met any failure, go partition by partition, so that no partition
 * suffers from another.
 */
final class Polled {
    private static final Logger LOG = Logger.getLogger(Polled.class);
    private static final int MOST_TOGETHER = 100;

    private final Positions positions;
    private final TenantPool pool;
    private final Duration patience;
    private final List<OfTopic<?>> topics = new ArrayList<>();

    /** How far each partition has come, and what stopped those that have not moved. */
    record Outcome(Map<TopicPartition, Position> reached, Map<TopicPartition, Throwable> failed) {
    }

    private record OfTopic<E>(TopicHandler<E> handler, List<PartitionBatch<E>> partitions) {

        /** Applies the events of all partitions at once; athletes of different partitions are different athletes. */
        Uni<Void> apply(SqlConnection transaction) {
            Uni<Void> all = handler.apply(transaction, events());
            for (PartitionBatch<E> each : partitions) {
                all = all.chain(() -> each.buryUnreadable(transaction));
            }
            return all;
        }

        void committed() {
            handler.committed(events());
        }

        private List<E> events() {
            return partitions.stream().flatMap(each -> each.events().stream()).toList();
        }
    }

    Polled(String consumer, Map<String, TopicHandler<?>> handlers, Positions positions, TenantPool pool, Duration patience,
            Map<Position, List<ConsumedRecord>> records) {
        this.positions = positions;
        this.pool = pool;
        this.patience = patience;
        Map<String, Map<Position, List<ConsumedRecord>>> byTopic = new TreeMap<>();
        records.forEach((position, some) -> byTopic.computeIfAbsent(position.partition().topic(), fresh -> new HashMap<>())
                .put(position, some));
        byTopic.forEach((topic, some) -> topics
                .add(ofTopic(java.util.Objects.requireNonNull(handlers.get(topic)), consumer, some)));
    }

    private <E> OfTopic<E> ofTopic(TopicHandler<E> handler, String consumer, Map<Position, List<ConsumedRecord>> records) {
        return new OfTopic<>(handler, records.entrySet().stream()
                .map(some -> new PartitionBatch<>(handler, positions, some.getKey(), consumer, some.getValue())).toList());
    }

    /** Applies everything and waits for it; fails with {@link Positions.Fenced} when a partition belongs to another owner. */
    Outcome apply(boolean mayShare) {
        List<PartitionBatch<?>> partitions = partitions();
        int records = partitions.stream().mapToInt(PartitionBatch::size).sum();
        if (mayShare && partitions.size() > 1 && records <= MOST_TOGETHER) {
            try {
                together().await().atMost(patience);
                Map<TopicPartition, Position> reached = new HashMap<>();
                moves().forEach(move -> reached.put(move.from().partition(), move.reached()));
                return new Outcome(reached, Map.of());
            } catch (Positions.Fenced fenced) {
                throw fenced;
            } catch (RuntimeException failure) {
                LOG.warnf("%d partitions could not share a transaction and go one by one: %s", partitions.size(),
                        failure.toString());
            }
        }
        return apart(partitions);
    }

    private Uni<Void> together() {
        Set<TenantId> tenants = new TreeSet<>();
        partitions().forEach(each -> tenants.addAll(each.tenants()));
        return pool.run(tenants, transaction -> Pipeline
                .of(positions.advance(transaction, moves()), Uni.createFrom().deferred(() -> effects(transaction)))
                .replaceWithVoid())
                .invoke(() -> topics.forEach(OfTopic::committed));
    }

    private Uni<Void> effects(SqlConnection transaction) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (OfTopic<?> topic : topics) {
            all = all.chain(() -> topic.apply(transaction));
        }
        return all;
    }

    private Outcome apart(List<PartitionBatch<?>> partitions) {
        Map<TopicPartition, Position> reached = new ConcurrentHashMap<>();
        Map<TopicPartition, Throwable> failed = new ConcurrentHashMap<>();
        List<Uni<Void>> running = partitions.stream()
                .map(each -> Uni.createFrom().deferred(() -> each.apply(pool))
                        .invoke(next -> reached.put(next.partition(), next))
                        .onFailure().invoke(failure -> failed.put(each.move().from().partition(), failure))
                        .onFailure().recoverWithNull().replaceWithVoid())
                .toList();
        Uni.join().all(running).andCollectFailures().await().atMost(patience);
        failed.values().stream().filter(Positions.Fenced.class::isInstance).map(Positions.Fenced.class::cast).findFirst()
                .ifPresent(fenced -> {
                    throw fenced;
                });
        return new Outcome(reached, failed);
    }

    private List<Move> moves() {
        return partitions().stream().map(PartitionBatch::move).toList();
    }

    private List<PartitionBatch<?>> partitions() {
        return topics.stream().<PartitionBatch<?>> flatMap(topic -> topic.partitions().stream()).toList();
    }
}
