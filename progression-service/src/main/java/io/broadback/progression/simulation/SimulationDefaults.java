package io.broadback.progression.simulation;

import java.util.Optional;

import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;

/** Knows the defaults of the exercises that the calling chain can see. */
public interface SimulationDefaults {

    /** Empty when the chain has no such exercise. */
    Uni<Optional<ExerciseDefaults>> find(String exerciseId, WeightUnit unit);
}
