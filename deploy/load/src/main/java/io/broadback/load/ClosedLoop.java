package io.broadback.load;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Clients that call, wait for the answer, and call again. To be used on the event loop only. */
final class ClosedLoop {
    private final Supplier<Future<?>> call;
    private final BooleanSupplier more;
    private final Outcome outcome = new Outcome();
    private final Promise<Outcome> done = Promise.promise();
    private final long start = System.nanoTime();
    private int running;

    private ClosedLoop(Supplier<Future<?>> call, BooleanSupplier more) {
        this.call = call;
        this.more = more;
    }

    /** Calls for as long as this. */
    static Future<Outcome> during(Duration duration, int clients, Supplier<Future<?>> call) {
        long end = System.nanoTime() + duration.toNanos();
        return new ClosedLoop(call, () -> System.nanoTime() < end).start(clients);
    }

    /** Calls as long as there is more to call. */
    static Future<Outcome> until(BooleanSupplier more, int clients, Supplier<Future<?>> call) {
        return new ClosedLoop(call, more).start(clients);
    }

    private Future<Outcome> start(int clients) {
        running = clients;
        for (int client = 0; client < clients; client++) {
            next();
        }
        return done.future();
    }

    private void next() {
        if (!more.getAsBoolean()) {
            running--;
            if (running == 0) {
                done.complete(outcome.endedAfter(System.nanoTime() - start));
            }
            return;
        }
        long began = System.nanoTime();
        var unused = call.get().onComplete(answer -> {
            if (answer.succeeded()) {
                outcome.took(System.nanoTime() - began);
            } else {
                outcome.failed(answer.cause());
            }
            next();
        });
    }
}
