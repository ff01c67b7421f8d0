package io.broadback.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or service will do. */
public final class Patience {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Patience() {
    }

    public static void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline for %s", what).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
