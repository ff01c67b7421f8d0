package io.broadback.logbook.exchange;

import java.time.ZoneId;
import java.util.Map;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.WeightUnit;

/** For whom a file is written that has local times, names and perhaps one unit. */
record Reader(ZoneId zone, WeightUnit unit, Map<String, ExerciseValue> exercises) {

    /** The exercise's name; its id if the chain has none of that id any more. */
    String nameOf(String exerciseId) {
        ExerciseValue exercise = exercises.get(exerciseId);
        return exercise == null ? exerciseId : exercise.name();
    }
}
