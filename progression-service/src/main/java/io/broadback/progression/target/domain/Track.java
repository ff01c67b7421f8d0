package io.broadback.progression.target.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * One line of progress of one athlete: exercise, grip variant, technique, rep range and unit (R70). {@code key} names the
 * track in receipts; whoever stores tracks chooses it.
 */
public record Track(String key, String exerciseId, @Nullable String gripVariant, Technique technique, RepRange range,
        WeightUnit unit) {

    Load load(BigDecimal value) {
        return new Load(value, unit);
    }
}
