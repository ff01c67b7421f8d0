package io.broadback.progression.simulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Policy;

/**
 * What to simulate. Everything is nullable because it comes from outside; {@link SimulationCheck} says what is missing. All
 * numbers are in {@code unit}. With a grid of kind {@code added} loads are what is added to the body, with {@code assist} they
 * are help, of which less is more.
 */
@Schema(description = "Sessions to judge by the progression rules, without any stored state", requiredProperties = {
        "exerciseId", "repRange", "unit", "sessions" })
public record SimulationRequest(@Nullable String exerciseId,
        @Schema(description = "The track's technique, strict by default") @Nullable Technique technique,
        @Nullable Range repRange, @Nullable WeightUnit unit,
        @Schema(description = "Default: the catalogue's step for the exercise") @Nullable Step step,
        @Schema(description = "The loads that can be made") @Nullable GridValue grid,
        @Schema(description = "What the athlete weighs; only with grids of kind added or assist") @Nullable BigDecimal bodyweight,
        @Schema(description = "Default: the chain's policy") @Nullable PolicyChoice policy,
        @Schema(description = "Where the first session starts; default: the first set that counts") @Nullable BigDecimal openingLoad,
        @Schema(description = "Whether two steps at once are allowed, false by default") @Nullable Boolean calibrating,
        @Nullable List<@Nullable Session> sessions) {

    /** Bottom and top of the rep range, both included. */
    public record Range(@Nullable Integer bottom, @Nullable Integer top) {
    }

    /** The largest step up and down. */
    public record Step(@Nullable BigDecimal up, @Nullable BigDecimal down) {
    }

    /** The parts of a policy; what is absent comes from the chain. */
    public record PolicyChoice(Policy.@Nullable Trigger trigger, Policy.@Nullable Damping damping) {
    }

    /** A session; without a date no gap is assumed before or after it. */
    public record Session(@Nullable LocalDate date, @Nullable List<@Nullable Set> sets) {
    }

    /** A set; {@code setType} defaults to working, {@code technique} to the request's. */
    public record Set(@Nullable BigDecimal load, @Nullable Integer reps, @Nullable Integer repsInReserve,
            @Nullable SetType setType, @Nullable Technique technique) {
    }
}
