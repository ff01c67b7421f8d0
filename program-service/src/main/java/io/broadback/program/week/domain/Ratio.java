package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction in lowest terms, rounded once, half up, when it is printed. */
public record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    public static final Ratio ZERO = of(0, 1);
    static final Ratio ONE = of(1, 1);

    public Ratio {
        if (denominator.signum() <= 0) {
            throw new IllegalArgumentException("A denominator is positive, not " + denominator);
        }
        BigInteger divisor = numerator.gcd(denominator);
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public Ratio plus(Ratio other) {
        return new Ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public Ratio minus(Ratio other) {
        return plus(new Ratio(other.numerator.negate(), other.denominator));
    }

    public Ratio times(long factor) {
        return new Ratio(numerator.multiply(BigInteger.valueOf(factor)), denominator);
    }

    public Ratio dividedBy(long divisor) {
        return new Ratio(numerator, denominator.multiply(BigInteger.valueOf(divisor)));
    }

    /** The smallest whole number that is not less. */
    public int roundedUp() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), 0, RoundingMode.CEILING).intValueExact();
    }

    Ratio absolute() {
        return new Ratio(numerator.abs(), denominator);
    }

    Ratio clamped() {
        if (compareTo(ZERO) < 0) {
            return ZERO;
        }
        return compareTo(ONE) > 0 ? ONE : this;
    }

    public BigDecimal rounded(int decimals) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
    }

    @Override
    public int compareTo(Ratio other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
