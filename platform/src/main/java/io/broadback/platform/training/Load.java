package io.broadback.platform.training;

import java.math.BigDecimal;

/**
 * A load as it was entered: an exact decimal and its unit. At most four decimals and 100,000 units, never negative; trailing
 * zeros carry no meaning, so {@code 225} equals {@code 225.00}.
 */
public record Load(BigDecimal value, WeightUnit unit) {
    private static final BigDecimal MAX = BigDecimal.valueOf(100_000);
    private static final int MAX_DECIMALS = 4;

    public Load {
        value = normalised(value);
    }

    public static Load of(String value, WeightUnit unit) {
        return new Load(new BigDecimal(value), unit);
    }

    public static Load of(long value, WeightUnit unit) {
        return new Load(BigDecimal.valueOf(value), unit);
    }

    /** The same number without trailing zeros and without an exponent, so that equal loads are equal objects. */
    public static BigDecimal normalised(BigDecimal value) {
        if (!isPlausible(value)) {
            throw new IllegalArgumentException("A load has at most 4 decimals and lies between 0 and 100000");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether the number can be a load at all; cheap even for hostile exponents. */
    public static boolean isPlausible(BigDecimal value) {
        if (value.signum() < 0 || (long) value.precision() - value.scale() > 6) {
            return false;
        }
        return value.stripTrailingZeros().scale() <= MAX_DECIMALS && value.compareTo(MAX) <= 0;
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
