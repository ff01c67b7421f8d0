package io.broadback.progression.simulation;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.GridDefinition;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.StepSize;

/**
 * What a simulation takes from the catalogue and the chain where the request is silent, in the unit of the request.
 * {@code grid} is null where no grid goes without saying; {@code plausibleMax} bounds bars and sleeves.
 */
public record ExerciseDefaults(StepSize step, BigDecimal plausibleMax, boolean swayAllowed, Policy policy,
        @Nullable GridDefinition grid) {
}
