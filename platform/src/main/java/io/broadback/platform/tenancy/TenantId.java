package io.broadback.platform.tenancy;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** The chain that owns a row. Built-in content is written under {@link #BUILT_IN}, the nil UUID, and readable by all. */
public record TenantId(UUID value) implements Comparable<TenantId> {
    public static final TenantId BUILT_IN = new TenantId(new UUID(0, 0));

    /** The value of {@code app.tenants} for these tenants: a PostgreSQL array literal of UUIDs. */
    public static String setting(Collection<TenantId> tenants) {
        return tenants.stream().map(tenant -> tenant.value().toString()).sorted().distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public int compareTo(TenantId other) {
        return value.toString().compareTo(other.value.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
