package io.broadback.progression.simulation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.target.StandardGrids;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.StepSize;
import io.smallrye.mutiny.Uni;

/** The defaults of a simulation from the caller's catalogue; asking for them is what needs the right to simulate. */
@ApplicationScoped
class CatalogueDefaults implements SimulationDefaults {
    private final ExerciseCopies exercises;
    private final Callers callers;

    CatalogueDefaults(ExerciseCopies exercises, Callers callers) {
        this.exercises = exercises;
        this.callers = callers;
    }

    @Override
    public Uni<Optional<ExerciseDefaults>> find(String exerciseId, WeightUnit unit) {
        var caller = callers.current();
        caller.may(Operation.SIMULATE);
        return exercises.find(caller.tenant(), exerciseId).map(found -> found.map(exercise -> {
            var step = exercise.stepIn(unit);
            return new ExerciseDefaults(new StepSize(step.up(), step.down()), exercise.plausibleMaxIn(unit),
                    exercise.techniquePolicy().equals("sway_allowed") || exercise.techniquePolicy().equals("strict_by_default"),
                    Policy.LITERAL, StandardGrids.of(exercise, unit).orElse(null));
        }));
    }
}
