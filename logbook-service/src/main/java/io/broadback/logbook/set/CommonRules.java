package io.broadback.logbook.set;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;

/** Rules that sets and sessions share: times (rule 3.14), whole numbers in a range, texts. */
public final class CommonRules {
    private static final Duration AHEAD = Duration.ofHours(24);
    /** A clock that was reset begins with 1970-01-01; what is older than that is a slip, not a diary. */
    private static final Instant EARLIEST = Instant.parse("1970-01-02T00:00:00Z");
    private static final int MAX_TEXT = 2000;

    private CommonRules() {
    }

    /** A required time, not before 1970-01-02 and at most 24 hours ahead, because phones' clocks are off. */
    public static void time(Violations violations, @Nullable OffsetDateTime time, String field, Instant now) {
        if (violations.present(time, field) && time != null) {
            violations.require(!time.toInstant().isAfter(now.plus(AHEAD)), field, "lies more than 24 hours ahead");
            violations.require(!time.toInstant().isBefore(EARLIEST), field, "lies before 1970-01-02");
        }
    }

    public static void between(Violations violations, @Nullable Integer value, int min, int max, String field) {
        violations.require(value == null || (value >= min && value <= max), field, "is between " + min + " and " + max);
    }

    public static void text(Violations violations, @Nullable String text, String field) {
        violations.require(text == null || text.length() <= MAX_TEXT, field, "is at most " + MAX_TEXT + " characters long");
        violations.require(text == null || text.indexOf('\u0000') < 0, field, "holds a NUL character");
    }
}
