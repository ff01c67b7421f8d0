package io.broadback.platform.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.broadback.platform.event.Topics;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Copied values of one topic, each read once: what a key says under one version never changes, so a transaction that must be
 * exact asks for versions only. It does so over its own connection: one that waited for a second connection while it holds one
 * would stop the service as soon as all of them did.
 */
public final class VersionedCopies<T> {
    private final Topics topic;
    private final Class<T> type;
    private final Cache<Version, T> held;

    /** A value of a tenant (or a built-in one) as a transaction has seen it in the copy. */
    public record Version(TenantId tenant, String key, long version) {
    }

    public VersionedCopies(Topics topic, Class<T> type, int kept) {
        this.topic = topic;
        this.type = type;
        this.held = Caffeine.newBuilder().maximumSize(kept).build();
    }

    /** The values under these versions, in the order given; read from the copy where they are not held yet. */
    public Uni<Map<Version, T>> of(SqlConnection transaction, Collection<Version> seen) {
        Map<Version, T> values = new HashMap<>();
        List<Version> missing = new ArrayList<>();
        for (Version version : seen) {
            T value = held.getIfPresent(version);
            if (value == null) {
                missing.add(version);
            } else {
                values.put(version, value);
            }
        }
        return missing.isEmpty() ? Uni.createFrom().item(values) : read(transaction, missing).map(read -> {
            values.putAll(read);
            return values;
        });
    }

    private Uni<Map<Version, T>> read(SqlConnection transaction, List<Version> missing) {
        return transaction.preparedQuery("""
                select c.tenant_id, c.record_key, c.version, c.value::text
                  from unnest($1::uuid[], $2::text[]) as k (t, r)
                  join copied_value c on c.tenant_id = k.t and c.topic = $3 and c.record_key = k.r
                 where c.value is not null""")
                .execute(Tuple.tuple()
                        .addArrayOfUUID(
                                missing.stream().map(version -> version.tenant().value()).toArray(java.util.UUID[]::new))
                        .addArrayOfString(missing.stream().map(Version::key).toArray(String[]::new))
                        .addString(topic.topic()))
                .map(rows -> {
                    Map<Version, T> values = new HashMap<>();
                    for (Row row : rows) {
                        Version version = new Version(new TenantId(row.getUUID(0)), row.getString(1), row.getLong(2));
                        T value = EventJson.readOwn(row.getString(3), type);
                        held.put(version, value);
                        values.put(version, value);
                    }
                    return values;
                });
    }
}
