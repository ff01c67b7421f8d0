package io.broadback.logbook.set;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of sets, latest first, and where the next one begins. */
public record SetPage(List<StoredSet> items, @Nullable String nextCursor) {
}
