package io.broadback.progression.target;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.AthleteKey;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Wakes the requests that wait until an athlete's log is folded up to some sequence. A waiting request holds no connection: the
 * fold of this process wakes it, and for folds of other replicas one question asks for all who wait.
 */
@ApplicationScoped
public class FoldWatch {
    private static final Logger LOG = Logger.getLogger(FoldWatch.class);
    private static final long ASK_EVERY_MILLIS = 50;
    private static final int REMEMBERED = 50_000;

    private final Map<AthleteKey, Set<Waiting>> waiting = new ConcurrentHashMap<>();
    private final Cache<AthleteKey, Long> lastSeen = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final AtomicBoolean asking = new AtomicBoolean();
    private final TenantPool pool;
    private final Vertx vertx;

    FoldWatch(@Background TenantPool pool, Vertx vertx) {
        this.pool = pool;
        this.vertx = vertx;
    }

    /** Someone who waits. A move that comes before the wait begins is seen by the next question for all. */
    final class Waiting implements AutoCloseable {
        private final AthleteKey athlete;
        private final long sequence;
        private final Promise<Void> moved = Promise.promise();

        private Waiting(AthleteKey athlete, long sequence) {
            this.athlete = athlete;
            this.sequence = sequence;
        }

        /** Completes when the athlete's head has moved, or when patience ends, on the caller's context. */
        Uni<Void> orUntil(Duration patience) {
            Context caller = vertx.getOrCreateContext();
            return Uni.createFrom().emitter(goOn -> {
                long timer = vertx.setTimer(Math.max(1, patience.toMillis()), late -> moved.tryComplete());
                var unused = moved.future().onComplete(done -> caller.runOnContext(awake -> {
                    vertx.cancelTimer(timer);
                    goOn.complete(null);
                }));
            });
        }

        @Override
        public void close() {
            waiting.computeIfPresent(athlete, (same, others) -> {
                others.remove(this);
                return others.isEmpty() ? null : others;
            });
        }
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(ASK_EVERY_MILLIS, tick -> askForAll());
    }

    Waiting expect(AthleteKey athlete, long sequence) {
        Waiting newcomer = new Waiting(athlete, sequence);
        waiting.compute(athlete, (same, others) -> {
            Set<Waiting> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(newcomer);
            return all;
        });
        return newcomer;
    }

    /** Whether this process has seen the event come in, so that looking is likely to be worth it. */
    boolean hasSeen(AthleteKey athlete, long sequence) {
        Long last = lastSeen.getIfPresent(athlete);
        return last != null && last >= sequence;
    }

    /** A batch with this event of the athlete's log has been committed; the head has moved unless there is a hole below. */
    public void moved(AthleteKey athlete, long sequence) {
        lastSeen.asMap().merge(athlete, sequence, Math::max);
        wake(athlete, Long.MAX_VALUE);
    }

    private void wake(AthleteKey athlete, long reached) {
        Set<Waiting> all = waiting.getOrDefault(athlete, Set.of());
        all.stream().filter(each -> each.sequence <= reached).forEach(each -> each.moved.tryComplete());
    }

    private void askForAll() {
        if (waiting.isEmpty() || !asking.compareAndSet(false, true)) {
            return;
        }
        List<AthleteKey> athletes = List.copyOf(waiting.keySet());
        Set<TenantId> tenants = new TreeSet<>();
        athletes.forEach(athlete -> tenants.add(athlete.tenant()));
        pool.run(tenants, transaction -> transaction.preparedQuery("""
                select h.tenant_id, h.athlete_id, h.applied_sequence
                  from unnest($1::uuid[], $2::uuid[]) as k (t, a)
                  join athlete_head h on h.tenant_id = k.t and h.athlete_id = k.a""").execute(AthleteKey.arrays(athletes)))
                .onTermination().invoke(() -> asking.set(false))
                .subscribe().with(rows -> {
                    for (Row row : rows) {
                        wake(new AthleteKey(new TenantId(row.getUUID(0)), row.getUUID(1)), row.getLong(2));
                    }
                }, failure -> LOG.debugf("Nobody could be asked how far the folds are: %s", failure));
    }
}
