package io.broadback.platform.copy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.request.CallersContext;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * The exercises a chain can use, from this service's copy of the catalogue: the chain's own override the built-in ones. Held
 * in memory and looked at again every second, since every logged set needs one.
 */
@ApplicationScoped
public class ExerciseCopies {
    private static final int CHAINS = 10_000;

    private final AsyncLoadingCache<TenantId, Map<String, ExerciseValue>> cache;
    private final Cache<TenantId, Stamped> stamped = Caffeine.newBuilder().maximumSize(CHAINS)
            .expireAfterAccess(Duration.ofMinutes(10)).build();

    public ExerciseCopies(TenantPool pool) {
        cache = Caffeine.newBuilder().maximumSize(CHAINS).refreshAfterWrite(Duration.ofSeconds(1))
                .expireAfterWrite(Duration.ofSeconds(5))
                .buildAsync((tenant, executor) -> pool
                        .run(tenant,
                                transaction -> Copies.all(transaction, tenant, Topics.CATALOG_EXERCISES, ExerciseValue.class))
                        .map(ExerciseCopies::byId).subscribeAsCompletionStage());
    }

    /** Every exercise by its id. The answer comes on the caller's own context, whoever's request has loaded the copy. */
    public Uni<Map<String, ExerciseValue>> all(TenantId tenant) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Map<String, ExerciseValue>> held = cache.get(tenant);
            Uni<Map<String, ExerciseValue>> answer = Uni.createFrom().completionStage(held);
            return held.isDone() ? answer : CallersContext.bring(answer);
        });
    }

    /** Exercises with the stamp of the copy they were read from: how many rows, and the sum of versions, which only grow. */
    private record Stamped(String stamp, Map<String, ExerciseValue> exercises) {
    }

    /**
     * Every exercise by its id, exactly as the transaction sees the copy, and over its connection alone: one that waited for a
     * second connection while it holds one would stop the service as soon as all of them did.
     */
    public Uni<Map<String, ExerciseValue>> seenBy(SqlConnection transaction, TenantId tenant) {
        return Copies.stamp(transaction, tenant, Topics.CATALOG_EXERCISES).chain(stamp -> {
            Stamped held = stamped.getIfPresent(tenant);
            if (held != null && held.stamp().equals(stamp)) {
                return Uni.createFrom().item(held.exercises());
            }
            return Copies.all(transaction, tenant, Topics.CATALOG_EXERCISES, ExerciseValue.class).map(ExerciseCopies::byId)
                    .invoke(read -> stamped.put(tenant, new Stamped(stamp, read)));
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

    private static Map<String, ExerciseValue> byId(List<ExerciseValue> values) {
        Map<String, ExerciseValue> exercises = new LinkedHashMap<>();
        values.forEach(value -> exercises.put(value.id(), value));
        exercises.values().removeIf(ExerciseValue::retired);
        return java.util.Collections.unmodifiableMap(exercises);
    }
}
