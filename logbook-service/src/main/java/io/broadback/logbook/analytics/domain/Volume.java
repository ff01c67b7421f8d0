package io.broadback.logbook.analytics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

import io.broadback.platform.training.WeightUnit;

/**
 * What the row sets of a week moved: reps of both sides (3.9) times load, for each unit apart, in ten-thousandths; in so many
 * sets and sessions.
 */
public record Volume(LocalDate monday, int rowSets, int sessions, Map<WeightUnit, BigDecimal> moved) {
    public Volume {
        moved = Collections.unmodifiableMap(moved.isEmpty() ? new EnumMap<>(WeightUnit.class) : new EnumMap<>(moved));
    }

    /** What was moved in a unit, in whole units. */
    public BigDecimal whole(WeightUnit unit) {
        return moved.getOrDefault(unit, BigDecimal.ZERO).movePointLeft(Lift.DECIMALS).setScale(0, RoundingMode.HALF_UP);
    }
}
