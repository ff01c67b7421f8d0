package io.broadback.platform.outbox;

import java.time.Duration;
import java.util.UUID;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * A named lease by PostgreSQL's clock: {@value #SECONDS} seconds, to be renewed every {@value #RENEW_SECONDS}. The holder
 * counts
 * on its own monotonic clock from before it asked and gives up one second early, so that two holders never overlap.
 */
public final class Lease {
    static final int SECONDS = 6;
    static final int RENEW_SECONDS = 2;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String ACQUIRE = """
            insert into lease (name, holder, epoch, expires_at)
            values ($1, $2, 1, clock_timestamp() + interval '%1$d seconds')
            on conflict (name) do update
               set holder = excluded.holder, expires_at = excluded.expires_at,
                   epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end
             where lease.holder = excluded.holder or lease.expires_at < clock_timestamp()""".formatted(SECONDS);
    private static final String RELEASE = "update lease set expires_at = clock_timestamp() where name = $1 and holder = $2";

    private final Pool pool;
    private final String name;
    private final UUID holder;
    private long heldUntilNanos;
    private long renewAtNanos;
    private boolean held;

    public Lease(Pool pool, String name, UUID holder) {
        this.pool = pool;
        this.name = name;
        this.holder = holder;
    }

    /** Takes or renews the lease if it is time to; true while it is safely held. Blocks; call it from a thread of its own. */
    public boolean hold() {
        long now = System.nanoTime();
        if (held && now - renewAtNanos < 0) {
            return true;
        }
        int rows = pool.preparedQuery(ACQUIRE).execute(Tuple.of(name, holder)).await().atMost(TIMEOUT).rowCount();
        held = rows == 1;
        heldUntilNanos = now + Duration.ofSeconds(SECONDS - 1).toNanos();
        renewAtNanos = now + Duration.ofSeconds(RENEW_SECONDS).toNanos();
        return held;
    }

    /** Whether the lease is still safely held, without asking the database. */
    public boolean isHeld() {
        return held && System.nanoTime() - heldUntilNanos < 0;
    }

    /** Forgets the lease without telling the database: after a failure another holder may already have it. */
    public void doubt() {
        held = false;
    }

    public void release() {
        if (isHeld()) {
            pool.preparedQuery(RELEASE).execute(Tuple.of(name, holder)).await().atMost(TIMEOUT);
        }
        held = false;
    }
}
