package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How a load was found on the grid: {@code want} is the wanted step (or the wanted load, for computed loads),
 * {@code candidate} the load within it, null if the grid has none, and {@code chosen} the load taken.
 */
public record Rounding(String kind, BigDecimal from, BigDecimal want, @Nullable BigDecimal candidate, BigDecimal chosen) {

    public Rounding {
        want = plain(want);
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
