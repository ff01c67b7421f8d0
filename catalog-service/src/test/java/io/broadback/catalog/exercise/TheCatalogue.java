package io.broadback.catalog.exercise;

import io.broadback.catalog.citation.Citations;
import io.broadback.catalog.muscle.Muscles;

/** The real content, read once for all tests. */
final class TheCatalogue {
    static final Muscles MUSCLES = Muscles.read();
    static final Citations CITATIONS = Citations.read();
    static final BuiltInExercises EXERCISES = BuiltInExercises.read(MUSCLES, CITATIONS);

    private TheCatalogue() {
    }

    static Exercise exercise(String id) {
        return EXERCISES.find(new ExerciseId(id)).orElseThrow(() -> new AssertionError("no exercise " + id));
    }
}
