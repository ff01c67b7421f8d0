package io.broadback.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.vertx.core.Future;
import io.vertx.core.Vertx;

class LoopsTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void a_closed_loop_has_no_more_calls_in_flight_than_clients() {
        AtomicInteger left = new AtomicInteger(50);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Outcome outcome = await(ClosedLoop.until(() -> left.getAndDecrement() > 0, 4, () -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            return answerAfter(1).onComplete(answered -> inFlight.decrementAndGet());
        }));

        assertThat(outcome.count()).isEqualTo(50);
        assertThat(most).hasValue(4);
    }

    @Test
    void an_open_loop_sends_on_while_nothing_is_answered() {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        Outcome outcome = await(OpenLoop.at(100, Duration.ofMillis(200), vertx, due -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            return answerAfter(400).onComplete(answered -> inFlight.decrementAndGet());
        }));

        assertThat(outcome.count()).isEqualTo(20);
        assertThat(most).hasValue(20);
    }

    @Test
    void failures_are_counted_and_the_first_is_told() {
        Outcome outcome = await(OpenLoop.at(100, Duration.ofMillis(30), vertx,
                due -> Future.failedFuture(new IllegalStateException("no\nanswer"))));

        assertThat(outcome.count()).isZero();
        assertThat(outcome.failures()).isEqualTo(", 3 failed (no answer)");
    }

    private Future<?> answerAfter(int millis) {
        return vertx.timer(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
    }

    private static Outcome await(Future<Outcome> outcome) {
        return outcome.toCompletionStage().toCompletableFuture().join();
    }
}
