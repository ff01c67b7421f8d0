package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The bests of a track so far. What comes first sets the mark and is no new best; a load never lifted before is one only
 * if it is heavier than every load that was held in the range.
 */
final class SessionBests {
    private final NavigableMap<BigDecimal, Integer> repsAt = new TreeMap<>();
    private @Nullable BigDecimal heaviestHeld;
    private @Nullable BigDecimal estimatedMax;

    /** The measures in which this exposure is a new best; it is remembered. */
    Set<Measure> add(Exposure exposure) {
        Set<Measure> bests = EnumSet.noneOf(Measure.class);
        if (beatsRepsAtLoad(exposure) || beatsHeaviestHeld(exposure)) {
            bests.add(Measure.FIRST_SET_REPS);
        }
        if (beatsEstimate(exposure)) {
            bests.add(Measure.ESTIMATED_MAX);
        }
        remember(exposure);
        return bests;
    }

    private boolean beatsRepsAtLoad(Exposure exposure) {
        BigDecimal load = exposure.firstLoad().value();
        return repsAt.containsKey(load) && exposure.firstReps() > Collections.max(repsAt.tailMap(load, true).values());
    }

    private boolean beatsHeaviestHeld(Exposure exposure) {
        return heaviestHeld != null && !exposure.belowRange() && exposure.firstLoad().value().compareTo(heaviestHeld) > 0;
    }

    private boolean beatsEstimate(Exposure exposure) {
        BigDecimal best = estimatedMax;
        return best != null && exposure.estimate().filter(estimate -> estimate.compareTo(best) > 0).isPresent();
    }

    private void remember(Exposure exposure) {
        repsAt.merge(exposure.firstLoad().value(), exposure.firstReps(), Math::max);
        if (!exposure.belowRange()) {
            heaviestHeld = higher(heaviestHeld, exposure.firstLoad().value());
        }
        BigDecimal estimate = exposure.estimatedMax();
        if (estimate != null) {
            estimatedMax = higher(estimatedMax, estimate);
        }
    }

    private static BigDecimal higher(@Nullable BigDecimal best, BigDecimal value) {
        return best == null ? value : best.max(value);
    }
}
