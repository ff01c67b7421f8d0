package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/**
 * One session of a track: its first eligible set, whether that set was judged BELOW_RANGE (3.1), and the best e1RM of
 * the session (3.4), null where no set allows one.
 */
public record Exposure(LocalDate date, Phase phase, Load firstLoad, int firstReps, boolean belowRange,
        @Nullable BigDecimal estimatedMax) {

    /** By date; what else differs decides only to make the order of a list irrelevant. */
    static final Comparator<Exposure> IN_ORDER = Comparator.comparing(Exposure::date).thenComparing(Exposure::phase)
            .thenComparing(exposure -> exposure.firstLoad().value()).thenComparingInt(Exposure::firstReps)
            .thenComparing(Exposure::belowRange)
            .thenComparing(exposure -> exposure.estimate().orElse(BigDecimal.ZERO));

    public Exposure {
        if (firstReps < 0 || firstReps > 100) {
            throw new IllegalArgumentException("Reps lie between 0 and 100, not " + firstReps);
        }
        if (estimatedMax != null) {
            if (estimatedMax.signum() <= 0) {
                throw new IllegalArgumentException("An estimated maximum is positive, not " + estimatedMax.toPlainString());
            }
            estimatedMax = estimatedMax.stripTrailingZeros();
        }
    }

    public Optional<BigDecimal> estimate() {
        return Optional.ofNullable(estimatedMax);
    }

    boolean isLoading() {
        return phase == Phase.LOADING;
    }
}
