package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** An e1RM at least 5 % under the best one (3.11, 3.12), compared exactly. */
public record Fall(BigDecimal best, BigDecimal now) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal REMAINING = BigDecimal.valueOf(95);

    public Fall {
        if (!isFall(best, now)) {
            throw new IllegalArgumentException(now.toPlainString() + " is not 5 % under " + best.toPlainString());
        }
    }

    static Optional<Fall> between(BigDecimal best, BigDecimal now) {
        return isFall(best, now) ? Optional.of(new Fall(best, now)) : Optional.empty();
    }

    private static boolean isFall(BigDecimal best, BigDecimal now) {
        return now.multiply(HUNDRED).compareTo(best.multiply(REMAINING)) <= 0;
    }
}
