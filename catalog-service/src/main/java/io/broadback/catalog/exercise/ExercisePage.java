package io.broadback.catalog.exercise;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of exercises, and where the next one begins. */
public record ExercisePage(List<ExerciseRepresentation> items, @Nullable String nextCursor) {
}
