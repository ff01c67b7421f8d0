package io.broadback.progression;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;

import io.broadback.platform.tenancy.TenantId;
import io.vertx.mutiny.sqlclient.Tuple;

/** An athlete of a chain: the unit of order and of locking. Sorted the same way everywhere, so that nobody deadlocks. */
public record AthleteKey(TenantId tenant, UUID athlete) implements Comparable<AthleteKey> {
    private static final Comparator<AthleteKey> ORDER = Comparator.comparing(AthleteKey::tenant)
            .thenComparing(key -> key.athlete().toString());

    @Override
    public int compareTo(AthleteKey other) {
        return ORDER.compare(this, other);
    }

    /** Two arrays, tenants and athletes, as the first two parameters of a statement over many athletes. */
    public static Tuple arrays(Collection<AthleteKey> keys) {
        return Tuple.tuple()
                .addArrayOfUUID(keys.stream().map(key -> key.tenant().value()).toArray(UUID[]::new))
                .addArrayOfUUID(keys.stream().map(AthleteKey::athlete).toArray(UUID[]::new));
    }
}
