package io.broadback.progression.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.broadback.platform.outbox.LeasedWorker;
import io.broadback.platform.outbox.PendingWork;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Counts the athletes whose log has a hole, and raises an alarm for those who have waited longer than a minute: their targets
 * stand still until the event comes that is missing. Which chains have such athletes is noted where they begin to wait.
 */
@ApplicationScoped
class WaitingAthletes {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Logger LOG = Logger.getLogger(WaitingAthletes.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(1);
    private static final String WORKER = "waiting";

    private final TenantPool pool;
    private final LeasedWorker worker;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final Map<TenantId, Long> alarmed = new HashMap<>();

    WaitingAthletes(@Background TenantPool pool, MeterRegistry metrics) {
        this.pool = pool;
        this.worker = new LeasedWorker(pool.selfScoped(), "progression-waiting", this::look);
        Gauge.builder("broadback.athletes.waiting", waiting, AtomicLong::get)
                .description("Athletes whose log has a hole").register(metrics);
        Gauge.builder("broadback.athletes.waiting.overdue", overdue, AtomicLong::get)
                .description("Those of them who have waited for more than a minute").register(metrics);
    }

    void start(@Observes StartupEvent started) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        worker.stop();
    }

    private record Waiting(long athletes, long overdue, long longestSeconds) {
    }

    /** Looks at every chain that has somebody waiting; there is never more to do at once, so the worker rests after it. */
    private boolean look() {
        List<TenantId> chains = new ArrayList<>();
        pool.runWithoutTenant(transaction -> transaction
                .preparedQuery("select subject from pending_work where worker = $1 order by subject").execute(Tuple.of(WORKER)))
                .await().atMost(TIMEOUT).forEach(row -> chains.add(new TenantId(UUID.fromString(row.getString(0)))));
        long all = 0;
        long late = 0;
        for (TenantId chain : chains) {
            Waiting found = pool.run(chain, transaction -> count(transaction, chain)).await().atMost(TIMEOUT);
            all += found.athletes();
            late += found.overdue();
            if (found.overdue() > 0) {
                alarm(chain, found);
            }
        }
        alarmed.keySet().retainAll(chains);
        waiting.set(all);
        overdue.set(late);
        return false;
    }

    /** Counts by PostgreSQL's clock, and forgets a chain in which nobody waits any more. */
    private static Uni<Waiting> count(SqlConnection transaction, TenantId chain) {
        return transaction.preparedQuery("""
                select count(*), count(*) filter (where since < clock_timestamp() - make_interval(secs => $2)),
                       coalesce(extract(epoch from clock_timestamp() - min(since)), 0)::bigint
                  from athlete_head where tenant_id = $1 and status = 'WAITING'""")
                .execute(Tuple.of(chain.value(), (double) PATIENCE.toSeconds())).map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong(0), row.getLong(1), row.getLong(2)))
                .call(found -> found.athletes() > 0 ? Uni.createFrom().voidItem()
                        : PendingWork.forget(transaction, WORKER, chain,
                                "select 1 from athlete_head where tenant_id = $3 and status = 'WAITING'"));
    }

    private void alarm(TenantId chain, Waiting found) {
        long now = System.nanoTime();
        Long before = alarmed.get(chain);
        if (before == null || now - before >= BETWEEN_ALARMS.toNanos()) {
            alarmed.put(chain, now);
            LOG.errorf("ALARM: %d athletes of chain %s wait for an event that has not come, the longest for %d s",
                    found.overdue(), chain, found.longestSeconds());
        }
    }
}
