package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/**
 * In which unit a weight was lifted. Apps convert what was entered to the unit of a column or of the account and round it, so
 * 18.14 in a column of kilograms was 40 lb on the bar. Targets need the load that was loaded (section 3), so a number that is
 * odd in its own unit and round in the other is taken back.
 */
public final class Weights {
    private static final BigDecimal KILOGRAMS_IN_A_POUND = new BigDecimal("0.45359237");
    /** How far a conversion may be off, in the unit that is written. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Weights() {
    }

    /** What a written number says about its unit. */
    public enum Evidence {
        /** Round as it is written, odd in the other unit. */
        AS_WRITTEN,
        /** Odd as it is written, round in the other unit. */
        CONVERTED,
        /** Round in both. */
        EITHER,
        /** Round in neither: it stays as it is written. */
        NEITHER
    }

    /** Judges a number written in a unit; 0 is round in both. */
    public static Evidence evidence(BigDecimal value, WeightUnit written) {
        boolean converted = converted(value, written).isPresent();
        if (isMultiple(value, QUARTER) || isMultiple(value, TENTH)) {
            return converted ? Evidence.EITHER : Evidence.AS_WRITTEN;
        }
        return converted ? Evidence.CONVERTED : Evidence.NEITHER;
    }

    /**
     * The load that was lifted; {@code usual} is the unit for a number that could be either. Empty if the number can be no
     * load:
     * too large, or with decimals that no plate has and that come from no conversion.
     */
    public static Optional<Load> lifted(BigDecimal value, WeightUnit written, WeightUnit usual) {
        Optional<Load> asWritten = Load.isPlausible(value) ? Optional.of(new Load(value, written)) : Optional.empty();
        return switch (evidence(value, written)) {
            case AS_WRITTEN, NEITHER -> asWritten;
            case CONVERTED -> converted(value, written);
            case EITHER -> written == usual ? asWritten : converted(value, written);
        };
    }

    /** The round load of the other unit that a number is the conversion of. */
    private static Optional<Load> converted(BigDecimal value, WeightUnit written) {
        boolean kilograms = written == WeightUnit.KG;
        BigDecimal step = kilograms ? HALF : QUARTER;
        BigDecimal exact = kilograms ? value.divide(KILOGRAMS_IN_A_POUND, MathContext.DECIMAL64)
                : value.multiply(KILOGRAMS_IN_A_POUND);
        BigDecimal round = exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        BigDecimal back = kilograms ? round.multiply(KILOGRAMS_IN_A_POUND)
                : round.divide(KILOGRAMS_IN_A_POUND, MathContext.DECIMAL64);
        if (back.subtract(value).abs().compareTo(TOLERANCE) > 0 || !Load.isPlausible(round) || round.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Load(round, kilograms ? WeightUnit.LB : WeightUnit.KG));
    }

    private static boolean isMultiple(BigDecimal value, BigDecimal step) {
        return value.remainder(step).signum() == 0;
    }
}
