package io.broadback.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.broadback.catalog.citation.Citations;
import io.broadback.catalog.exercise.BuiltInExercises;
import io.broadback.catalog.muscle.Muscles;

/** Reads the content files once, for everybody who needs them. */
@Dependent
public class BuiltInContent {
    @Produces
    @Singleton
    Muscles muscles() {
        return Muscles.read();
    }

    @Produces
    @Singleton
    Citations citations() {
        return Citations.read();
    }

    @Produces
    @Singleton
    BuiltInExercises exercises(Muscles muscles, Citations citations) {
        return BuiltInExercises.read(muscles, citations);
    }
}
