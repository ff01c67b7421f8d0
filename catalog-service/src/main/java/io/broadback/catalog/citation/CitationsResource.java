package io.broadback.catalog.citation;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.broadback.catalog.request.CatalogAccess;
import io.broadback.catalog.request.Slice;
import io.broadback.platform.request.PageParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;

/** The citations behind the content, answered from memory. */
@Path("/catalog/v1/citations")
@Tag(name = "Citations")
@Authenticated
@NonBlocking
public class CitationsResource {
    private final Citations citations;
    private final CatalogAccess access;

    public CitationsResource(Citations citations, CatalogAccess access) {
        this.citations = citations;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listCitations", summary = "The publications that the catalogue rests on")
    public CitationPage list(@BeanParam PageParameters page) {
        access.requireReader();
        Slice<Citation> slice = Slice.of(citations.all(), citation -> citation.id().value(), page);
        return new CitationPage(slice.items(CitationRepresentation::of), slice.nextCursor());
    }
}
