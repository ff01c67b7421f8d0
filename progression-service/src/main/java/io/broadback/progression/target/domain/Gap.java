package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What days without the exercise do to the opening load (rule 3.10); each lasts until the next one begins. */
public enum Gap {
    NONE(0, "1"),
    FORTNIGHT(14, "1"),
    THREE_WEEKS(21, "0.95"),
    FIVE_WEEKS(35, "0.90"),
    NINE_WEEKS(63, "0.80"),
    SEVENTEEN_WEEKS(120, "0.70");

    /** The gaps that change something, shortest first. */
    public static final List<Gap> REAL = List.of(FORTNIGHT, THREE_WEEKS, FIVE_WEEKS, NINE_WEEKS, SEVENTEEN_WEEKS);

    private final int fromDay;
    private final BigDecimal factor;

    Gap(int fromDay, String factor) {
        this.fromDay = fromDay;
        this.factor = new BigDecimal(factor);
    }

    public static Gap after(long days) {
        Gap gap = NONE;
        for (Gap candidate : REAL) {
            if (days >= candidate.fromDay) {
                gap = candidate;
            }
        }
        return gap;
    }

    public int fromDay() {
        return fromDay;
    }

    /** Whether loads have to be found anew, with calibration steps. */
    boolean calibratesAgain() {
        return this == NINE_WEEKS || this == SEVENTEEN_WEEKS;
    }

    /**
     * The opening load after this gap, never more than before it. {@code held} is the heaviest load of the last session that
     * stayed in its range, null if none did: after a fortnight a raise that was not lifted yet is not carried over.
     */
    BigDecimal reduce(BigDecimal opening, @Nullable BigDecimal held, Steps steps) {
        return switch (this) {
            case NONE -> opening;
            case FORTNIGHT -> held == null ? opening : opening.min(held);
            case THREE_WEEKS, FIVE_WEEKS, NINE_WEEKS, SEVENTEEN_WEEKS -> steps.scaled(opening, factor);
        };
    }
}
