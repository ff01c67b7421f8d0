package io.broadback.catalog.citation;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A citation as the API tells it; what is not known for certain is null. */
@Schema(name = "Citation")
public record CitationRepresentation(
        @Schema(examples = "handa_2005") String id, List<String> authors, @Nullable Integer year, @Nullable String title,
        @Schema(description = "Journal, volume and pages, or the site") @Nullable String published, @Nullable String doi,
        @Nullable String url,
        @Schema(description = "What the catalogue takes from it") String note) {

    static CitationRepresentation of(Citation citation) {
        return new CitationRepresentation(citation.id().value(), citation.authors(), citation.year(), citation.title(),
                citation.published(), citation.doi(), citation.url(), citation.note());
    }
}
