package io.broadback.platform.copy;

import java.util.List;

import io.broadback.platform.consumer.CopyHandler;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;

/** Keeps the copy of the catalogue's exercises; a service that needs them makes a bean of it. */
public class ExerciseCopyHandler extends CopyHandler {
    private final ExerciseCopies exercises;

    public ExerciseCopyHandler(ExerciseCopies exercises) {
        super(Topics.CATALOG_EXERCISES, ExerciseValue.class);
        this.exercises = exercises;
    }

    @Override
    public void committed(List<Copied> values) {
        values.stream().map(Copied::tenant).distinct().forEach(exercises::changed);
    }
}
