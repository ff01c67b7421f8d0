package io.broadback.catalog.muscle;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of muscles, and where the next one begins. */
public record MusclePage(List<MuscleRepresentation> items, @Nullable String nextCursor) {
}
