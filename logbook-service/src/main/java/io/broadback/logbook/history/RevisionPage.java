package io.broadback.logbook.history;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Changes, latest first, and where the next page begins. */
public record RevisionPage(List<Revision> items, @Nullable String nextCursor) {
}
