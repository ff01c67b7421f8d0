package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Fields.NotReadable;

/** Perceived exertion of 1 to 10 as reps in reserve (3.3): 8 means that two were left. */
final class Effort {
    private static final BigDecimal MOST = BigDecimal.TEN;

    private Effort() {
    }

    /** A half rep left is none: 8.5 is one rep in reserve, so that a half never earns more weight (3.1). 0 is not asked. */
    static @Nullable Integer repsInReserve(@Nullable BigDecimal exertion) {
        if (exertion == null || exertion.signum() == 0) {
            return null;
        }
        if (exertion.compareTo(BigDecimal.ONE) < 0 || exertion.compareTo(MOST) > 0) {
            throw new NotReadable("its RPE is not between 1 and 10: " + Fields.abbreviated(exertion.toPlainString()));
        }
        return MOST.subtract(exertion).setScale(0, RoundingMode.DOWN).intValueExact();
    }
}
