package io.broadback.catalog.gym;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of gyms, by id, and where the next one begins. */
public record GymPage(List<GymRepresentation> items, @Nullable String nextCursor) {
}
