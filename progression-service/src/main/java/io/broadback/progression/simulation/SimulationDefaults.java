package io.broadback.progression.simulation;

import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Knows the defaults of the exercises that the calling chain can see. */
public interface SimulationDefaults {

    /** Empty when the chain has no such exercise. */
    Uni<Optional<ExerciseDefaults>> find(String exerciseId, WeightUnit unit);
}
