package io.broadback.local;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A bounded wait for something outside this process that can only be asked again and again. */
public final class Patience {
    private static final Duration SHORT = Duration.ofMillis(50);

    private final long start = System.nanoTime();
    private final Duration limit;
    private final Duration pause;

    private Patience(Duration limit, Duration pause) {
        this.limit = limit;
        this.pause = pause;
    }

    public static Patience of(Duration limit) {
        return new Patience(limit, SHORT);
    }

    /** The same patience with longer pauses, for questions that cost something. */
    Patience askingEvery(Duration longer) {
        return new Patience(limit, longer);
    }

    /** Asks until the answer is yes or the time is over; whether it became yes. */
    public boolean until(BooleanSupplier question) {
        return last(question::getAsBoolean, Boolean::booleanValue);
    }

    /** Asks until an answer is good or the time is over; the last answer, good or not. */
    public <T> T last(Supplier<T> question, Predicate<T> good) {
        while (true) {
            T answer = question.get();
            if (good.test(answer) || isOver()) {
                return answer;
            }
            pause();
        }
    }

    boolean isOver() {
        return waited().compareTo(limit) > 0 || Thread.currentThread().isInterrupted();
    }

    Duration waited() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void pause() {
        LockSupport.parkNanos(pause.toNanos());
    }
}
