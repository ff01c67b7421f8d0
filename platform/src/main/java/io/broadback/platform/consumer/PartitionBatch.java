package io.broadback.platform.consumer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.broadback.platform.consumer.Positions.Move;
import io.broadback.platform.consumer.Positions.Position;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.outbox.Outbox;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The records of one partition from one poll. On their own they are applied in one transaction: position first, then the
 * effects. If a record brings the batch down, the batch is applied record by record, each in a transaction that moves the
 * position over it; a culprit becomes a dead letter in the transaction that does so. Savepoints would not do: the driver rolls
 * a transaction back as soon as one of its statements has failed.
 */
final class PartitionBatch<E> {
    private static final Logger LOG = Logger.getLogger(PartitionBatch.class);

    private final TopicHandler<E> handler;
    private final Positions positions;
    private final Position position;
    private final long nextOffset;
    private final String consumer;
    private final List<ConsumedRecord> records;
    private final List<Readable<E>> readable = new ArrayList<>();
    private final List<Dead> unreadable = new ArrayList<>();
    private final Set<TenantId> tenants = new TreeSet<>();

    private record Readable<E>(ConsumedRecord record, E event) {
    }

    private record Dead(ConsumedRecord record, String reason) {
    }

    PartitionBatch(TopicHandler<E> handler, Positions positions, Position position, String consumer,
            List<ConsumedRecord> records) {
        this.handler = handler;
        this.positions = positions;
        this.position = position;
        this.consumer = consumer;
        this.records = records;
        this.nextOffset = records.get(records.size() - 1).offset() + 1;
        records.forEach(this::read);
    }

    private void read(ConsumedRecord record) {
        tenants.add(record.tenant().orElse(TenantId.BUILT_IN));
        if (record.tenant().isEmpty()) {
            unreadable.add(new Dead(record, "Key and header do not name the same tenant"));
            return;
        }
        try {
            readable.add(new Readable<>(record, handler.decode(record)));
        } catch (UnreadableEvent refused) {
            unreadable.add(new Dead(record, String.valueOf(refused.getMessage())));
        }
    }

    Move move() {
        return new Move(position, nextOffset);
    }

    Set<TenantId> tenants() {
        return tenants;
    }

    List<E> events() {
        return readable.stream().map(Readable::event).toList();
    }

    int size() {
        return readable.size() + unreadable.size();
    }

    /** Makes dead letters of the records that cannot be read. */
    Uni<Void> buryUnreadable(SqlConnection transaction) {
        return bury(transaction, unreadable);
    }

    /** Applies the batch; the position that follows. Fails with {@link Positions.Fenced} or a transient failure only. */
    Uni<Position> apply(TenantPool pool) {
        return inTransaction(pool, move(), transaction -> handler.apply(transaction, events())
                .chain(() -> buryUnreadable(transaction)))
                .onFailure(PartitionBatch::isPoison).recoverWithUni(poison -> {
                    LOG.warnf(poison, "A batch of %s failed; applying its %d records one by one", position.partition(), size());
                    return applyOneByOne(pool);
                })
                .invoke(() -> handler.committed(events()));
    }

    private Uni<Position> inTransaction(TenantPool pool, Move move, Function<SqlConnection, Uni<Void>> work) {
        return pool.run(tenants, transaction -> Pipeline
                .of(positions.advance(transaction, List.of(move)),
                        Uni.createFrom().deferred(() -> work.apply(transaction))))
                .replaceWith(move.reached());
    }

    /** When a passing failure ends this half-way, the position has moved: the next try finds itself fenced and reads anew. */
    private Uni<Position> applyOneByOne(TenantPool pool) {
        Map<Long, Dead> dead = new HashMap<>();
        unreadable.forEach(each -> dead.put(each.record().offset(), each));
        Map<Long, E> events = new HashMap<>();
        readable.forEach(each -> events.put(each.record().offset(), each.event()));
        Uni<Position> reached = Uni.createFrom().item(position);
        for (ConsumedRecord record : records) {
            reached = reached.chain(at -> {
                Move over = new Move(at, record.offset() + 1);
                E event = events.get(record.offset());
                return event == null
                        ? inTransaction(pool, over, transaction -> bury(transaction, List.of(dead.get(record.offset()))))
                        : inTransaction(pool, over, transaction -> handler.apply(transaction, List.of(event)))
                                .onFailure(PartitionBatch::isPoison).recoverWithUni(poison -> inTransaction(pool, over,
                                        transaction -> bury(transaction, List.of(new Dead(record, poison.toString())))));
            });
        }
        return reached;
    }

    private Uni<Void> bury(SqlConnection transaction, List<Dead> dead) {
        Uni<Void> all = Outbox.add(transaction, dead.stream().map(this::deadLetter).toList());
        for (Dead each : dead) {
            Metrics.counter("broadback.consumer.dead.letters", "topic", each.record().topic()).increment();
            LOG.errorf("Dead letter %s-%d@%d: %s", each.record().topic(), each.record().partition(), each.record().offset(),
                    each.reason());
            if (each.record().tenant().isPresent()) {
                all = all.chain(() -> handler.skipped(transaction, each.record()));
            }
        }
        return all;
    }

    /** The record as it was, with what is needed to find it again; a body that is no text is kept as it can be shown. */
    private OutgoingEvent deadLetter(Dead dead) {
        ConsumedRecord record = dead.record();
        Map<String, String> headers = new LinkedHashMap<>(record.headers());
        headers.put("dead_consumer", consumer);
        headers.put("dead_topic", record.topic());
        headers.put("dead_partition", Integer.toString(record.partition()));
        headers.put("dead_offset", Long.toString(record.offset()));
        headers.put("dead_reason", withoutNul(dead.reason()));
        headers.replaceAll((name, value) -> withoutNul(value));
        String body = record.body() == null ? null : withoutNul(new String(record.body(), StandardCharsets.UTF_8));
        return new OutgoingEvent(record.tenant().orElse(TenantId.BUILT_IN), Topics.deadLettersOf(record.topic()),
                withoutNul(record.key()), withoutNul(record.key()), record.partition(), headers, body);
    }

    /** PostgreSQL's text cannot hold U+0000. */
    private static String withoutNul(String text) {
        return text.replace('\u0000', '\uFFFD');
    }

    private static boolean isPoison(Throwable failure) {
        return !(failure instanceof Positions.Fenced) && !Failures.isTransient(failure);
    }
}
