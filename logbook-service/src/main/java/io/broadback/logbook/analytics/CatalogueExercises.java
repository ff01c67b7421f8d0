package io.broadback.logbook.analytics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.Work;
import io.broadback.platform.event.catalog.ExerciseValue;

/** The exercises of a chain as analytics count by them, retired ones included: what was done with them stays done. */
final class CatalogueExercises {
    private final Map<String, Exercise> byId = new LinkedHashMap<>();

    private CatalogueExercises(Map<String, ExerciseValue> values) {
        values.forEach((id, value) -> byId.put(id, exercise(value)));
    }

    static CatalogueExercises of(Map<String, ExerciseValue> values) {
        return new CatalogueExercises(values);
    }

    List<Exercise> all() {
        return List.copyOf(byId.values());
    }

    List<Exercise> some(Predicate<Exercise> kind) {
        return byId.values().stream().filter(kind).toList();
    }

    Optional<Exercise> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static Exercise exercise(ExerciseValue value) {
        boolean sway = value.techniquePolicy().equals("sway_allowed") || value.techniquePolicy().equals("strict_by_default");
        return new Exercise(value.id(), value.name(), Work.of(value.pattern(), value.type().equals("isolation")),
                value.rowSet(), value.heavyAxial(), sway, value.loadBasis().equals("added"), value.unilateral(),
                value.loadBasis().equals("per_hand"), value.primaryMuscles(), value.secondaryMuscles());
    }
}
