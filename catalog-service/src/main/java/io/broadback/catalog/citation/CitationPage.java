package io.broadback.catalog.citation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** One page of citations, and where the next one begins. */
public record CitationPage(List<CitationRepresentation> items, @Nullable String nextCursor) {
}
