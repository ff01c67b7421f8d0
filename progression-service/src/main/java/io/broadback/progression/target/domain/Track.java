package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * One line of progress of one athlete: exercise, grip variant, technique, rep range and unit (R70). {@code key} names the
 * track in receipts; whoever stores tracks chooses it. The exercise decides what resists.
 */
public record Track(String key, String exerciseId, @Nullable String gripVariant, Technique technique, RepRange range,
        WeightUnit unit, Resistance resistance) {

    /** A track of weights. */
    public Track(String key, String exerciseId, @Nullable String gripVariant, Technique technique, RepRange range,
            WeightUnit unit) {
        this(key, exerciseId, gripVariant, technique, range, unit, Resistance.WEIGHT);
    }

    TrackLoad load(BigDecimal value) {
        return new TrackLoad(value, unit);
    }

    /** The load as an athlete reads it. */
    String inWords(BigDecimal load) {
        return resistance.inWords(load);
    }
}
