package io.broadback.progression.plateau.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A stretch without a new best that is long enough for a verdict (3.12, R22): at least 3 exposures and 21 days, deload
 * and layoff weeks left out. {@code since} is the last gain, or the first exposure where there never was one.
 */
public record FlatWindow(LocalDate since, @Nullable LocalDate lastGain, int exposures, int days) {
    /** The least number of exposures. */
    public static final int EXPOSURES = 3;

    /** The least number of days. */
    public static final int DAYS = 21;

    public FlatWindow {
        if (exposures < EXPOSURES || days < DAYS) {
            throw new IllegalArgumentException("A verdict needs " + EXPOSURES + " exposures and " + DAYS + " days, not "
                    + exposures + " and " + days);
        }
        if (lastGain != null && lastGain.isAfter(since)) {
            throw new IllegalArgumentException("The last gain on " + lastGain + " ends what was flat since " + since);
        }
    }
}
