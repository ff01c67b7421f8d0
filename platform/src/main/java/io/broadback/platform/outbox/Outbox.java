package io.broadback.platform.outbox;

import java.util.List;
import java.util.Map;

import io.broadback.platform.event.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Writes events into the outbox, in the caller's transaction. The rows of a batch keep the order of the list. */
public final class Outbox {
    public static final String INSERT = """
            insert into outbox (tenant_id, topic, record_key, partition_key, partition, headers, body)
            values ($1, $2, $3, $4, $5, $6, $7)""";

    private Outbox() {
    }

    public static Uni<Void> add(SqlConnection transaction, List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Tuple> rows = events.stream().map(event -> Tuple.tuple()
                .addUUID(event.tenant().value()).addString(event.topic()).addString(event.key())
                .addString(event.partitionKey()).addInteger(event.partition())
                .addJsonObject(new JsonObject(Map.copyOf(event.headers()))).addString(event.body())).toList();
        return transaction.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }
}
