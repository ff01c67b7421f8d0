package io.broadback.platform.consumer;

import java.util.List;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * What a service does with the events of one topic. {@code apply} runs in the transaction that also moves the position; it
 * must not do anything that a rollback does not undo.
 */
public interface TopicHandler<E> {
    String topic();

    /** Reads a record whose key and header already agree on the tenant; refuses a body that says otherwise. */
    E decode(ConsumedRecord record) throws UnreadableEvent;

    /** Applies events in the order of their offsets, in the given transaction, which sees the tenants of all of them. */
    Uni<Void> apply(SqlConnection transaction, List<E> events);

    /** A record that will be skipped as a dead letter, for handlers that must remember the gap it leaves. */
    default Uni<Void> skipped(SqlConnection transaction, ConsumedRecord record) {
        return Uni.createFrom().voidItem();
    }

    /** Called after the transaction of a batch has been committed, for caches and wake-ups; must not block or throw. */
    default void committed(List<E> events) {
    }
}
