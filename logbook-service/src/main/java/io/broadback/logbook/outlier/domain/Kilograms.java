package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;

import io.broadback.platform.training.Load;

/** The one measure in which loads of both units are compared, exactly; nothing converted is ever stored (section 3). */
final class Kilograms {
    static final BigDecimal IN_A_POUND = new BigDecimal("0.45359237");

    private Kilograms() {
    }

    static BigDecimal of(Load load) {
        return switch (load.unit()) {
            case LB -> load.value().multiply(IN_A_POUND);
            case KG -> load.value();
        };
    }
}
