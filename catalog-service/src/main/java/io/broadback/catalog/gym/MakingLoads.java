package io.broadback.catalog.gym;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.catalog.exercise.ExerciseCatalogue;
import io.broadback.catalog.exercise.ExerciseId;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.catalog.PullAxis;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.training.WeightUnit;
import io.smallrye.mutiny.Uni;

/** Tells which loads can be made for an exercise in a gym (rule 3.6). */
@ApplicationScoped
public class MakingLoads {
    private final TenantTransactions transactions;
    private final GymStore store;
    private final ExerciseCatalogue catalogue;
    private final Clock clock;

    MakingLoads(TenantTransactions transactions, GymStore store, ExerciseCatalogue catalogue, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What is asked: without a unit pounds are tried before kilograms, without an instant it is now. */
    record Question(String exerciseId, @Nullable WeightUnit unit, @Nullable Instant at) {
    }

    Uni<LoadsRepresentation> of(Caller caller, UUID gym, Question question) {
        caller.may(Operation.READ_GYMS);
        ExerciseValue exercise = ExerciseId.parsed(question.exerciseId()).flatMap(catalogue::find)
                .orElseThrow(() -> Problem.notFound("There is no such exercise")).value();
        Instant at = question.at() == null ? clock.instant() : question.at();
        return transactions.run(caller.tenant(), session -> store.require(caller.tenant(), gym).chain(store::value))
                .map(value -> loads(value, exercise, question.unit(), at));
    }

    private static LoadsRepresentation loads(GymValue gym, ExerciseValue exercise, @Nullable WeightUnit asked, Instant at) {
        List<WeightUnit> units = Arrays.stream(WeightUnit.values()).filter(unit -> asked == null || unit == asked).toList();
        if (exercise.loadBasis().equals("added")) {
            return pulls(gym, exercise, units, at);
        }
        return units.stream().flatMap(unit -> gym.gridFor(exercise, unit, at).stream())
                .map(grid -> new LoadsRepresentation(exercise.id(), gym.gymId(), String.valueOf(grid.definition().unit()),
                        grid.equipmentVersion(), grid.definition(), grid.loads().loads(), List.of()))
                .findFirst().orElseGet(() -> none(gym, exercise, asked));
    }

    /** Of two units the one that has more than the bare body. */
    private static LoadsRepresentation pulls(GymValue gym, ExerciseValue exercise, List<WeightUnit> units, Instant at) {
        return units.stream().flatMap(unit -> PullAxis.of(gym, exercise, unit, at).map(axis -> pulls(gym, exercise, unit, axis))
                .stream())
                .max(Comparator.comparing(loads -> loads.loads().size() + loads.assistance().size() > 1))
                .orElseGet(() -> none(gym, exercise, units.size() == 1 ? units.get(0) : null));
    }

    private static LoadsRepresentation pulls(GymValue gym, ExerciseValue exercise, WeightUnit unit, PullAxis axis) {
        List<BigDecimal> places = axis.loads().loads();
        return new LoadsRepresentation(exercise.id(), gym.gymId(), unit.toString(), axis.equipmentVersion(), null,
                places.stream().filter(place -> place.signum() >= 0).toList(),
                places.stream().filter(place -> place.signum() < 0).map(BigDecimal::negate).sorted().toList());
    }

    private static LoadsRepresentation none(GymValue gym, ExerciseValue exercise, @Nullable WeightUnit asked) {
        return new LoadsRepresentation(exercise.id(), gym.gymId(), asked == null ? null : asked.toString(), null, null,
                List.of(), List.of());
    }
}
