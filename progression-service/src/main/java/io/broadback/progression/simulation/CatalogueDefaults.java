package io.broadback.progression.simulation;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.policy.ChainPolicies;
import io.broadback.progression.target.StandardGrids;
import io.broadback.progression.target.domain.Policy;
import io.broadback.progression.target.domain.StepSize;
import io.smallrye.mutiny.Uni;

/** The defaults of a simulation from the caller's catalogue; asking for them is what needs the right to simulate. */
@ApplicationScoped
class CatalogueDefaults implements SimulationDefaults {
    private final ExerciseCopies exercises;
    private final ChainPolicies policies;
    private final Callers callers;

    CatalogueDefaults(ExerciseCopies exercises, ChainPolicies policies, Callers callers) {
        this.exercises = exercises;
        this.policies = policies;
        this.callers = callers;
    }

    @Override
    public Uni<Optional<ExerciseDefaults>> find(String exerciseId, WeightUnit unit) {
        var caller = callers.current();
        caller.may(Operation.SIMULATE);
        return exercises.find(caller.tenant(), exerciseId).chain(found -> found.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : policies.inForce(caller, exerciseId).map(policy -> Optional.of(defaults(found.get(), policy, unit))));
    }

    private static ExerciseDefaults defaults(ExerciseValue exercise, Policy policy, WeightUnit unit) {
        var step = exercise.stepIn(unit);
        return new ExerciseDefaults(new StepSize(step.up(), step.down()), exercise.plausibleMaxIn(unit),
                exercise.techniquePolicy().equals("sway_allowed") || exercise.techniquePolicy().equals("strict_by_default"),
                policy, StandardGrids.of(exercise, unit).orElse(null));
    }
}
