package io.broadback.catalog.exercise;

import io.broadback.platform.event.catalog.ExerciseValue;

/** An exercise and the version under which the other services know it. */
public record PublishedExercise(Exercise exercise, long version) {

    public ExerciseValue value() {
        return exercise.toValue(version);
    }
}
