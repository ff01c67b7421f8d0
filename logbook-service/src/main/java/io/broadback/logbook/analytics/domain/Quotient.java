package io.broadback.logbook.analytics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A sum and by what it is divided: a mean or a share, compared exactly and rounded, half up, only where it is shown. */
public record Quotient(long sum, long count) {
    public Quotient {
        if (count <= 0) {
            throw new IllegalArgumentException("A mean is of something, not of " + count);
        }
    }

    /** Empty where there is nothing to divide by. */
    public static Optional<Quotient> of(long sum, long count) {
        return count > 0 ? Optional.of(new Quotient(sum, count)) : Optional.empty();
    }

    /** Halfway between the two. */
    public Quotient middle(Quotient other) {
        return new Quotient(sum * other.count + other.sum * count, 2 * count * other.count);
    }

    /** The same, times a number. */
    public Quotient times(long factor) {
        return new Quotient(sum * factor, count);
    }

    public Quotient plus(Quotient other) {
        return new Quotient(sum * other.count + other.sum * count, count * other.count);
    }

    public boolean isAtLeast(Quotient other) {
        return sum * other.count >= other.sum * count;
    }

    public BigDecimal rounded(int decimals) {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP);
    }
}
