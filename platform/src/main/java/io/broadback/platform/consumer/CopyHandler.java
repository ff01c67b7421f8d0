package io.broadback.platform.consumer;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.broadback.platform.event.Topics;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Keeps the copy of a compacted topic: the last value of every key, guarded by its version, so that an old value read late
 * changes nothing. Subclasses (one a topic) say what the value must be and what follows from a change.
 */
public abstract class CopyHandler implements TopicHandler<CopyHandler.Copied> {
    private static final String UPSERT = """
            insert into copied_value as c (tenant_id, topic, record_key, athlete_id, version, value)
            values ($1, $2, $3, $4, $5, $6)
            on conflict (tenant_id, topic, record_key) do update
               set version = excluded.version, value = excluded.value, athlete_id = excluded.athlete_id
             where c.version < excluded.version or excluded.value is null""";

    private final Topics topic;
    private final Class<?> type;

    protected CopyHandler(Topics topic, Class<?> type) {
        this.topic = topic;
        this.type = type;
    }

    /** A value as read; null value is a tombstone. {@code localKey} is the key without the tenant. */
    public record Copied(TenantId tenant, String key, String localKey, @Nullable UUID athlete, long version,
            @Nullable String value) {
    }

    @Override
    public final String topic() {
        return topic.topic();
    }

    @Override
    public final Copied decode(ConsumedRecord record) throws UnreadableEvent {
        TenantId tenant = record.tenant().orElseThrow(() -> new UnreadableEvent("No tenant"));
        String localKey = record.key().substring(tenant.toString().length() + 1);
        byte[] body = record.body();
        if (body == null) {
            return new Copied(tenant, record.key(), localKey, null, 0, null);
        }
        try {
            JsonNode value = EventJson.read(body, JsonNode.class);
            EventJson.read(body, type);
            if (!value.path("tenantId").asText().equals(tenant.toString())) {
                throw new UnreadableEvent("Header and body do not name the same tenant");
            }
            if (!value.path("version").canConvertToLong() || value.path("version").asLong() <= 0) {
                throw new UnreadableEvent("The value has no version");
            }
            UUID athlete = value.hasNonNull("athleteId") ? UUID.fromString(value.get("athleteId").asText()) : null;
            return new Copied(tenant, record.key(), localKey, athlete, value.get("version").asLong(), value.toString());
        } catch (IOException | IllegalArgumentException notAValue) {
            throw new UnreadableEvent("Not a " + type.getSimpleName() + ": " + notAValue.getMessage());
        }
    }

    @Override
    public final Uni<Void> apply(SqlConnection transaction, List<Copied> values) {
        if (values.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        // In key order, the last of each key: no two transactions can wait for each other.
        TreeMap<String, Copied> last = new TreeMap<>();
        values.forEach(value -> last.merge(value.key(), value,
                (old, next) -> next.value() == null || next.version() >= old.version() ? next : old));
        List<Tuple> rows = last.values().stream().map(value -> Tuple.tuple().addUUID(value.tenant().value())
                .addString(topic.topic()).addString(value.localKey()).addUUID(value.athlete()).addLong(value.version())
                .addJsonObject(value.value() == null ? null : new JsonObject(value.value()))).toList();
        return changing(transaction, last.values())
                .chain(() -> transaction.preparedQuery(UPSERT).executeBatch(rows))
                .chain(() -> changed(transaction, last.values()));
    }

    /** What this service wants to keep of the old values, in the same transaction, before the new ones take their place. */
    protected Uni<Void> changing(SqlConnection transaction, Collection<Copied> values) {
        return Uni.createFrom().voidItem();
    }

    /** What else a change means for this service, in the same transaction. */
    protected Uni<Void> changed(SqlConnection transaction, Collection<Copied> values) {
        return Uni.createFrom().voidItem();
    }
}
