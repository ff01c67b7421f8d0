package io.broadback.catalog.citation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A publication. What is not known for certain is null; {@code published} is the journal, volume and pages or the site, and
 * {@code note} says what the catalogue takes from it.
 */
public record Citation(CitationId id, List<String> authors, @Nullable Integer year, @Nullable String title,
        @Nullable String published, @Nullable String doi, @Nullable String url, String note) {
    public Citation {
        authors = List.copyOf(authors);
        if (doi != null && !doi.startsWith("10.")) {
            throw new IllegalArgumentException("A DOI starts with '10.', not '" + doi + "'");
        }
    }
}
