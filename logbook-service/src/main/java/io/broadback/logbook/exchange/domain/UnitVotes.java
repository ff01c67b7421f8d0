package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.Weights.Evidence;
import io.broadback.platform.training.WeightUnit;

/**
 * What all weights of a file together say about units: how many can only be kilograms and how many only pounds; and, where the
 * file names no unit, how many numbers only make sense if the file is written in kilograms, or in pounds.
 */
public record UnitVotes(int kilograms, int pounds, int writtenInKilograms, int writtenInPounds) {
    public static final UnitVotes NONE = new UnitVotes(0, 0, 0, 0);

    /** With one more number; {@code written} is null where the file names no unit. */
    public UnitVotes with(BigDecimal value, @Nullable WeightUnit written) {
        if (written == null) {
            boolean asKilograms = Weights.evidence(value, WeightUnit.KG) == Evidence.CONVERTED;
            boolean asPounds = Weights.evidence(value, WeightUnit.LB) == Evidence.CONVERTED;
            return new UnitVotes(kilograms, pounds, writtenInKilograms + one(asKilograms && !asPounds),
                    writtenInPounds + one(asPounds && !asKilograms));
        }
        Evidence evidence = Weights.evidence(value, written);
        boolean kilogram = evidence == (written == WeightUnit.KG ? Evidence.AS_WRITTEN : Evidence.CONVERTED);
        boolean pound = evidence == (written == WeightUnit.LB ? Evidence.AS_WRITTEN : Evidence.CONVERTED);
        return new UnitVotes(kilograms + one(kilogram), pounds + one(pound), writtenInKilograms, writtenInPounds);
    }

    /** The unit of a number that could be either: what most others are in, the athlete's own if there is no majority. */
    public WeightUnit usual(WeightUnit athletes) {
        if (kilograms == pounds) {
            return athletes;
        }
        return kilograms > pounds ? WeightUnit.KG : WeightUnit.LB;
    }

    /** The unit a file without units is written in, if its numbers give it away; round numbers do not. */
    public Optional<WeightUnit> written() {
        if (writtenInKilograms > 0 && writtenInPounds == 0) {
            return Optional.of(WeightUnit.KG);
        }
        return writtenInPounds > 0 && writtenInKilograms == 0 ? Optional.of(WeightUnit.LB) : Optional.empty();
    }

    /** The other unit, if a file that is written in this one holds numbers that can only come from there. */
    Optional<WeightUnit> convertedTo(WeightUnit written) {
        return switch (written) {
            case KG -> writtenInKilograms > 0 ? Optional.of(WeightUnit.LB) : Optional.empty();
            case LB -> writtenInPounds > 0 ? Optional.of(WeightUnit.KG) : Optional.empty();
        };
    }

    private static int one(boolean counted) {
        return counted ? 1 : 0;
    }
}
