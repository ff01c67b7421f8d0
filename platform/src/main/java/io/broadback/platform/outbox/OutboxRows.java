package io.broadback.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads the oldest rows of the outbox and deletes what was acknowledged, as the relay role. */
final class OutboxRows {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Pool pool;

    OutboxRows(Pool pool) {
        this.pool = pool;
    }

    /** One row that waits to be sent. */
    record Waiting(long id, String topic, String key, String partitionKey, @Nullable Integer partition, JsonObject headers,
            @Nullable String body) {
    }

    List<Waiting> next(int limit) {
        List<Waiting> batch = new ArrayList<>();
        for (Row row : pool.preparedQuery("""
                select id, topic, record_key, partition_key, partition, headers, body from outbox order by id limit $1""")
                .execute(Tuple.of(limit)).await().atMost(TIMEOUT)) {
            batch.add(new Waiting(row.getLong(0), row.getString(1), row.getString(2), row.getString(3), row.getInteger(4),
                    row.getJsonObject(5), row.getString(6)));
        }
        return batch;
    }

    void delete(List<Waiting> sent) {
        Long[] ids = sent.stream().map(Waiting::id).toArray(Long[]::new);
        pool.preparedQuery("delete from outbox where id = any ($1)").execute(Tuple.of(ids)).await().atMost(TIMEOUT);
    }
}
