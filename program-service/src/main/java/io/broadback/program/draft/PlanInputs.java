package io.broadback.program.draft;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.Copies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.domain.Target;
import io.smallrye.mutiny.Uni;

/** What the plan of an athlete needs from other services: what stands in the gym, and the current targets; from the copies. */
@ApplicationScoped
class PlanInputs {
    private final TenantPool pool;

    PlanInputs(TenantPool pool) {
        this.pool = pool;
    }

    /** The gym's equipment by name, the loads it makes, and the athlete's targets. */
    record Inputs(List<String> equipment, Optional<GymValue> gym, List<Target> targets) {

        /** The loads the gym makes for each exercise in this unit. */
        Map<String, LoadGrid> grids(Collection<ExerciseValue> exercises, WeightUnit unit, Instant now) {
            Map<String, LoadGrid> grids = new HashMap<>();
            gym.ifPresent(known -> exercises.forEach(exercise -> known.gridFor(exercise, unit, now)
                    .ifPresent(grid -> grids.put(exercise.id(), grid.loads()))));
            return grids;
        }
    }

    Uni<Inputs> load(TenantId tenant, UUID athlete, UUID gym, Instant now) {
        return pool.run(tenant, transaction -> Copies
                .find(transaction, tenant, Topics.CATALOG_GYMS, gym.toString(), GymValue.class)
                .chain(known -> Copies.ofAthlete(transaction, tenant, Topics.PROGRESSION_TARGETS, athlete, TargetValue.class)
                        .map(values -> new Inputs(equipment(known, now), known,
                                values.stream().flatMap(PlanInputs::target).toList()))));
    }

    private static List<String> equipment(Optional<GymValue> gym, Instant now) {
        return gym.flatMap(known -> known.equipmentAt(now)).map(version -> version.equipment().stream().sorted().toList())
                .orElse(List.of());
    }

    /** A coming session shows the opening, and after a pause what the pause leaves of it. */
    private static Stream<Target> target(TargetValue value) {
        TargetValue.Opening opening = value.opening();
        if (opening == null) {
            return Stream.empty();
        }
        List<Target.Later> later = Objects.requireNonNullElse(value.after(), List.<TargetValue.AfterDays> of()).stream()
                .map(after -> new Target.Later(after.days(), after.load(), after.assistance(), after.aimReps())).toList();
        return Stream
                .of(new Target(value.exerciseId(), value.gripVariant(), value.technique(), value.repRange(), opening.load(),
                        opening.assistance(), opening.aimReps(), opening.reason(), value.receiptId(), value.lastExposure(),
                        later));
    }
}
