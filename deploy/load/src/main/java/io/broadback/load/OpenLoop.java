package io.broadback.load;

import java.time.Duration;
import java.util.function.LongFunction;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * Calls at a constant rate, whether earlier ones are answered or not. A call is told when it was due; who counts from then
 * leaves out nothing that a slow answer delayed.
 */
final class OpenLoop {
    private final Vertx vertx;
    private final LongFunction<Future<?>> call;
    private final long interval;
    private final long total;
    private final long start = System.nanoTime();
    private final Outcome outcome = new Outcome();
    private final Promise<Outcome> done = Promise.promise();
    private long sent;
    private long answered;

    private OpenLoop(Vertx vertx, int perSecond, Duration duration, LongFunction<Future<?>> call) {
        this.vertx = vertx;
        this.call = call;
        this.interval = 1_000_000_000L / perSecond;
        this.total = duration.toNanos() / interval;
    }

    /** Runs to the end; the latencies are counted from the moment a call was due. */
    static Future<Outcome> at(int perSecond, Duration duration, Vertx vertx, LongFunction<Future<?>> call) {
        return new OpenLoop(vertx, perSecond, duration, call).run();
    }

    private Future<Outcome> run() {
        vertx.setPeriodic(1, timer -> {
            while (sent < total && start + sent * interval <= System.nanoTime()) {
                send(start + sent * interval);
            }
            if (sent == total) {
                vertx.cancelTimer(timer);
            }
        });
        return done.future();
    }

    private void send(long due) {
        sent++;
        var unused = call.apply(due).onComplete(answer -> {
            if (answer.succeeded()) {
                outcome.took(System.nanoTime() - due);
            } else {
                outcome.failed(answer.cause());
            }
            answered++;
            if (answered == total) {
                done.complete(outcome.endedAfter(System.nanoTime() - start));
            }
        });
    }
}
