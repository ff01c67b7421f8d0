package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact quotient in lowest terms, because thirds and the like have no decimals that end. It is rounded where it is shown
 * (3.4) or laid on a grid (3.6), never in between.
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    public static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("Nothing can be divided by 0: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    public static Fraction of(BigDecimal value) {
        return of(value, BigDecimal.ONE);
    }

    public static Fraction of(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        return new Fraction(dividend.setScale(scale).unscaledValue(), divisor.setScale(scale).unscaledValue());
    }

    public static Fraction of(long dividend, long divisor) {
        return new Fraction(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor));
    }

    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    public Fraction minus(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    public int signum() {
        return numerator.signum();
    }

    /** The nearest number with so many decimals, of two equally near ones the one closer to 0: how estimates are shown. */
    public BigDecimal nearest(int decimals) {
        return rounded(decimals, RoundingMode.HALF_DOWN);
    }

    /** The largest number with so many decimals that is not above this one. */
    public BigDecimal roundedDown(int decimals) {
        return rounded(decimals, RoundingMode.FLOOR);
    }

    private BigDecimal rounded(int decimals, RoundingMode mode) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, mode);
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
