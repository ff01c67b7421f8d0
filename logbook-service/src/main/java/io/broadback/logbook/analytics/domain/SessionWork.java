package io.broadback.logbook.analytics.domain;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The sets of work of one session without deload sets: back work, leg work and all but the back work. A leg day has a lift that
 * is heavy for the lower back, a press day a compound press; {@code exertion} is how hard the session was, 1 to 10, if anybody
 * said.
 */
public record SessionWork(UUID session, LocalDate date, boolean legDay, boolean pressDay, Sets back, Sets other, int legSets,
        @Nullable Integer exertion) {

    /** Sets, of how many the reserve is known, and the sum of those reserves. */
    public record Sets(int sets, int known, int reserve) {
        static final Sets NONE = new Sets(0, 0, 0);

        Sets plus(Sets next) {
            return new Sets(sets + next.sets, known + next.known, reserve + next.reserve);
        }
    }

    LocalDate monday() {
        return Span.mondayOf(date);
    }

    boolean isMostlyBack() {
        return back.sets() > other.sets();
    }

    boolean isMostlyLegs() {
        return 2 * legSets > back.sets() + other.sets();
    }
}
