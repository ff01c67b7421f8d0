package io.broadback.platform.copy;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.request.CallersContext;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;

/**
 * The exercises a chain can use, from this service's copy of the catalogue: the chain's own override the built-in ones. Held
 * in memory and looked at again every second, since every logged set needs one. A fold, which must be exact, uses
 * {@link VersionedCopies} instead.
 */
@ApplicationScoped
public class ExerciseCopies {
    private static final int CHAINS = 10_000;

    private final AsyncLoadingCache<TenantId, Held> cache;

    public ExerciseCopies(TenantPool pool) {
        cache = Caffeine.newBuilder().maximumSize(CHAINS).refreshAfterWrite(Duration.ofSeconds(1))
                .expireAfterWrite(Duration.ofSeconds(5))
                .buildAsync((tenant, executor) -> pool
                        .run(tenant,
                                transaction -> Copies.all(transaction, tenant, Topics.CATALOG_EXERCISES, ExerciseValue.class))
                        .map(Held::of).subscribeAsCompletionStage());
    }

    /** What a chain has, and what of it can still be used. */
    private record Held(Map<String, ExerciseValue> withRetired, Map<String, ExerciseValue> offered) {
        static Held of(List<ExerciseValue> values) {
            Map<String, ExerciseValue> all = new LinkedHashMap<>();
            values.forEach(value -> all.put(value.id(), value));
            Map<String, ExerciseValue> offered = new LinkedHashMap<>(all);
            offered.values().removeIf(ExerciseValue::retired);
            return new Held(Collections.unmodifiableMap(all), Collections.unmodifiableMap(offered));
        }
    }

    /** Every exercise by its id. The answer comes on the caller's own context, whoever's request has loaded the copy. */
    public Uni<Map<String, ExerciseValue>> all(TenantId tenant) {
        return held(tenant).map(Held::offered);
    }

    /** The same with those that are retired, for whoever reads what was done with them. */
    public Uni<Map<String, ExerciseValue>> withRetired(TenantId tenant) {
        return held(tenant).map(Held::withRetired);
    }

    private Uni<Held> held(TenantId tenant) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Held> held = cache.get(tenant);
            Uni<Held> answer = Uni.createFrom().completionStage(held);
            return held.isDone() ? answer : CallersContext.bring(answer);
        });
    }

    public Uni<Optional<ExerciseValue>> find(TenantId tenant, String id) {
        return all(tenant).map(exercises -> Optional.ofNullable(exercises.get(id)));
    }

    /** Forgets what is held of a chain; of every chain when built-in content changed. */
    public void changed(TenantId tenant) {
        if (tenant.equals(TenantId.BUILT_IN)) {
            cache.synchronous().invalidateAll();
        } else {
            cache.synchronous().invalidate(tenant);
        }
    }
}
