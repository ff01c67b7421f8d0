package io.broadback.program;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The clock of this service's tests: it stands at Tuesday noon of 2026-W48 in New York until a test moves it. */
public final class SteppableClock extends Clock {
    private static final Instant START = Instant.parse("2026-11-24T17:00:00Z");
    private static final SteppableClock SHARED = new SteppableClock();

    private volatile Instant now = START;

    private SteppableClock() {
    }

    public static void set(String instant) {
        SHARED.now = Instant.parse(instant);
    }

    public static void reset() {
        SHARED.now = START;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    /** Takes the place of the system's clock. */
    @Dependent
    static class Bean {
        @Produces
        @Singleton
        Clock clock() {
            return SHARED;
        }
    }
}
