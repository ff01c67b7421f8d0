package io.broadback.catalog.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/** The exercises that can be used, in memory, with the versions under which they were published. */
@ApplicationScoped
public class ExerciseCatalogue {
    private final BuiltInExercises builtIn;
    private volatile Map<ExerciseId, Long> versions = Map.of();

    public ExerciseCatalogue(BuiltInExercises builtIn) {
        this.builtIn = builtIn;
    }

    public List<PublishedExercise> among(ExerciseQuery query) {
        return query.among(builtIn.all()).stream().map(this::published).toList();
    }

    public Optional<PublishedExercise> find(ExerciseId id) {
        return builtIn.find(id).map(this::published);
    }

    void published(Map<ExerciseId, Long> current) {
        versions = Map.copyOf(current);
    }

    private PublishedExercise published(Exercise exercise) {
        return new PublishedExercise(exercise, versions.getOrDefault(exercise.id(), 0L));
    }
}
