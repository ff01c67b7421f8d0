package io.broadback.platform.panache;

import java.util.List;
import java.util.Objects;

import org.hibernate.reactive.mutiny.Mutiny;

import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.json.EventJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Writes events into the outbox on the session of a {@link TenantTransactions tenant transaction}: the twin of
 * {@link io.broadback.platform.outbox.Outbox} for services that use Panache. Wake the relay after the commit.
 */
public final class PanacheOutbox {
    // A null has no type in a native query, and a string bound as jsonb would become a JSON string: hence nullif and two casts.
    private static final String INSERT = """
            insert into outbox (tenant_id, topic, record_key, partition_key, partition, headers, body)
            values (:tenant, :topic, :key, :partitionKey, cast(nullif(cast(:partition as text), '') as integer),
                    cast(cast(:headers as text) as jsonb), nullif(cast(:body as text), ''))""";

    private PanacheOutbox() {
    }

    /** Adds the events one after the other, because a session does one thing at a time. */
    public static Uni<Void> add(Mutiny.Session session, List<OutgoingEvent> events) {
        return Multi.createFrom().iterable(events)
                .onItem().transformToUniAndConcatenate(event -> add(session, event))
                .collect().last().replaceWithVoid();
    }

    public static Uni<Void> add(Mutiny.Session session, OutgoingEvent event) {
        return session.createNativeQuery(INSERT)
                .setParameter("tenant", event.tenant().value())
                .setParameter("topic", event.topic())
                .setParameter("key", event.key())
                .setParameter("partitionKey", event.partitionKey())
                .setParameter("partition", event.partition() == null ? "" : event.partition().toString())
                .setParameter("headers", EventJson.write(event.headers()))
                .setParameter("body", Objects.requireNonNullElse(event.body(), ""))
                .executeUpdate().replaceWithVoid();
    }
}
