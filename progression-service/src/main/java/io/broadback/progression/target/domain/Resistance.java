package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** What an athlete moves on a track, and so what percentages are taken of (3.6, 3.7, 3.10) and how loads are said. */
public enum Resistance {
    /** The load is all there is. */
    WEIGHT {
        @Override
        BigDecimal moved(BigDecimal load, @Nullable BigDecimal bodyweight) {
            return load;
        }

        @Override
        String inWords(BigDecimal load) {
            return load.toPlainString();
        }
    },
    /** The body, with the load added to it or help taking some of it off: the system of 3.8. */
    BODYWEIGHT {
        @Override
        @Nullable
        BigDecimal moved(BigDecimal load, @Nullable BigDecimal bodyweight) {
            BigDecimal system = bodyweight == null ? BigDecimal.ZERO : bodyweight.add(load);
            return system.signum() > 0 ? system : null;
        }

        @Override
        String inWords(BigDecimal load) {
            return switch (load.signum()) {
                case 0 -> "bodyweight";
                case 1 -> "+" + load.toPlainString();
                default -> "assist " + load.negate().toPlainString();
            };
        }
    };

    /** All that moves with this load; null while the bodyweight that it takes to know is unknown. */
    abstract @Nullable BigDecimal moved(BigDecimal load, @Nullable BigDecimal bodyweight);

    /** The load as an athlete reads it. */
    abstract String inWords(BigDecimal load);
}
