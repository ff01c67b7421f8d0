package io.broadback.progression.simulation;

import java.math.BigDecimal;

import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.domain.Resistance;
import io.broadback.progression.target.domain.TrackLoad;

/**
 * How the plain numbers of a simulation are read (3.8): as weights, as what is added to the body, or as help. All loads of one
 * request are of one kind, which its grid tells, or without a grid the exercise.
 */
enum SimulatedPulls {
    NONE,
    ADDED,
    ASSISTED;

    static SimulatedPulls of(SimulationRequest request, ExerciseDefaults defaults) {
        GridValue grid = request.grid();
        if (grid == null) {
            return defaults.grid() instanceof GridDefinition.Pulls ? ADDED : NONE;
        }
        return of(grid);
    }

    static SimulatedPulls of(GridValue grid) {
        return switch (grid.kind()) {
            case GridValue.ADDED -> ADDED;
            case GridValue.ASSIST -> ASSISTED;
            default -> NONE;
        };
    }

    Resistance resistance() {
        return this == NONE ? Resistance.WEIGHT : Resistance.BODYWEIGHT;
    }

    /** The loads of the requested grid on the axis of the track. */
    GridDefinition axis(GridDefinition requested) {
        return switch (this) {
            case NONE -> requested;
            case ADDED -> new GridDefinition.Pulls(requested, null);
            case ASSISTED -> new GridDefinition.Pulls(null, requested);
        };
    }

    TrackLoad place(BigDecimal number, WeightUnit unit) {
        return new TrackLoad(this == ASSISTED ? number.negate() : number, unit);
    }

    /** The number that the answer gives for a place. */
    BigDecimal number(TrackLoad load) {
        return this == ASSISTED ? load.value().negate() : load.value();
    }
}
