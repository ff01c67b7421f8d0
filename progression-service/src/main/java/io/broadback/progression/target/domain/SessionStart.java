package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a track brings into a session: the stored opening, the days since the exercise was last trained (null: unknown, no gap
 * is assumed), the heaviest load that held in the track's session before, and the sets remembered from it.
 */
public record SessionStart(@Nullable Opening stored, @Nullable Long daysSinceExposure, @Nullable BigDecimal held,
        List<Seen> before, boolean calibrating) {

    static SessionStart fresh() {
        return new SessionStart(null, null, null, List.of(), false);
    }

    Gap gap() {
        return daysSinceExposure == null ? Gap.NONE : Gap.after(daysSinceExposure);
    }

    /** The stored opening load after the gap; null where nothing is stored yet. */
    @Nullable
    BigDecimal load(Steps steps) {
        return stored == null ? null : gap().reduce(stored.load().value(), held, steps);
    }
}
