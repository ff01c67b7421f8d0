package io.broadback.platform.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.broadback.platform.event.Topics;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads copied values in a transaction that sees the tenant; built-in values are seen by every tenant. */
public final class Copies {
    private Copies() {
    }

    /** The tenant's own value of a key. */
    public static <T> Uni<Optional<T>> find(SqlConnection transaction, TenantId tenant, Topics topic, String key,
            Class<T> type) {
        return transaction.preparedQuery("""
                select value::text from copied_value
                 where tenant_id = $1 and topic = $2 and record_key = $3 and value is not null""")
                .execute(Tuple.of(tenant.value(), topic.topic(), key))
                .map(rows -> read(rows, type).stream().findFirst());
    }

    /** Some of the tenant's own values by key; what is not there is left out. */
    public static <T> Uni<Map<String, T>> some(SqlConnection transaction, TenantId tenant, Topics topic,
            Collection<String> keys, Class<T> type) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return transaction.preparedQuery("""
                select record_key, value::text from copied_value
                 where tenant_id = $1 and topic = $2 and record_key = any ($3) and value is not null""")
                .execute(Tuple.of(tenant.value(), topic.topic()).addArrayOfString(keys.toArray(String[]::new)))
                .map(rows -> {
                    Map<String, T> values = new HashMap<>();
                    rows.forEach(row -> values.put(row.getString(0), EventJson.readOwn(row.getString(1), type)));
                    return values;
                });
    }

    /** Every value about an athlete. */
    public static <T> Uni<List<T>> ofAthlete(SqlConnection transaction, TenantId tenant, Topics topic, UUID athlete,
            Class<T> type) {
        return transaction.preparedQuery("""
                select value::text from copied_value
                 where tenant_id = $1 and topic = $2 and athlete_id = $3 and value is not null order by record_key""")
                .execute(Tuple.of(tenant.value(), topic.topic(), athlete))
                .map(rows -> read(rows, type));
    }

    /** Every value of a topic that the tenant sees: the built-in ones first, then its own. */
    public static <T> Uni<List<T>> all(SqlConnection transaction, TenantId tenant, Topics topic, Class<T> type) {
        return transaction.preparedQuery("""
                select value::text from copied_value
                 where tenant_id in ($1, $2) and topic = $3 and value is not null order by tenant_id = $1, record_key""")
                .execute(Tuple.of(tenant.value(), TenantId.BUILT_IN.value(), topic.topic()))
                .map(rows -> read(rows, type));
    }

    private static <T> List<T> read(RowSet<Row> rows, Class<T> type) {
        List<T> values = new ArrayList<>();
        rows.forEach(row -> values.add(EventJson.readOwn(row.getString(0), type)));
        return values;
    }
}
