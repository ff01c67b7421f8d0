package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What share of a single's load allows so many reps to failure (3.3), for loads that are estimated across rep ranges. */
final class RepsToFailure {
    private static final List<String> PERCENT = List.of("100", "95.5", "92.2", "89.2", "86.3", "83.7", "81.1", "78.6",
            "76.2", "73.9", "71.7", "69.4");

    private RepsToFailure() {
    }

    /** {@code load x f(to) / f(from)}. */
    static BigDecimal convert(BigDecimal load, int from, int to) {
        return load.multiply(percent(to)).divide(percent(from), 10, RoundingMode.HALF_UP);
    }

    /** Past twelve reps the table ends; there it goes on as Epley's curve does. */
    private static BigDecimal percent(int reps) {
        if (reps <= PERCENT.size()) {
            return new BigDecimal(PERCENT.get(Math.max(1, reps) - 1));
        }
        return new BigDecimal(PERCENT.getLast()).multiply(BigDecimal.valueOf(30L + PERCENT.size()))
                .divide(BigDecimal.valueOf(30L + reps), 10, RoundingMode.HALF_UP);
    }
}
