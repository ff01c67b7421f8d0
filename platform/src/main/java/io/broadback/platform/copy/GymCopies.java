package io.broadback.platform.copy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Gyms with all versions of their equipment, from this service's copy. What a gym says under one version never changes, so
 * only the version is read each time; the value, which is large, once.
 */
@ApplicationScoped
public class GymCopies {
    private static final int GYMS_KEPT = 500;

    private final Cache<Version, GymValue> read = Caffeine.newBuilder().maximumSize(GYMS_KEPT).build();

    private record Version(TenantId tenant, String gym, long version) {
    }

    /** The gyms that are known, exactly as the transaction sees the copy. */
    public Uni<Map<UUID, GymValue>> seenBy(SqlConnection transaction, TenantId tenant, Collection<UUID> gyms) {
        if (gyms.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Copies.versions(transaction, tenant, Topics.CATALOG_GYMS, gyms).chain(rows -> {
            Map<UUID, GymValue> known = new HashMap<>();
            Map<String, Version> missing = new HashMap<>();
            for (Row row : rows) {
                Version version = new Version(tenant, row.getString(0), row.getLong(1));
                GymValue held = read.getIfPresent(version);
                if (held == null) {
                    missing.put(version.gym(), version);
                } else {
                    known.put(held.gymId(), held);
                }
            }
            return missing.isEmpty() ? Uni.createFrom().item(known)
                    : Copies.some(transaction, tenant, Topics.CATALOG_GYMS, missing.keySet(), GymValue.class).map(values -> {
                        values.forEach((gym, value) -> {
                            read.put(new Version(tenant, gym, value.version()), value);
                            known.put(value.gymId(), value);
                        });
                        return known;
                    });
        });
    }
}
