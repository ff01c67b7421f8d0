package io.broadback.catalog.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import io.broadback.catalog.content.ContentFile;

/** Every citation of the catalogue, in the order of the content file. */
public final class Citations {
    private final Map<CitationId, Citation> byId = new LinkedHashMap<>();

    Citations(List<Citation> citations) {
        for (Citation citation : citations) {
            if (byId.put(citation.id(), citation) != null) {
                throw new IllegalStateException("Citation " + citation.id() + " is there twice");
            }
        }
    }

    public static Citations read() {
        return new Citations(new ContentFile("citations.yaml").read(new TypeReference<List<Citation>>() {
        }));
    }

    public List<Citation> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Citation> find(CitationId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
