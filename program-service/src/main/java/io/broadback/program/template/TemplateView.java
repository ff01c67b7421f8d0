package io.broadback.program.template;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.platform.identity.Author;

/** One version of a template with who wrote it. */
@Schema(name = "Template")
public record TemplateView(UUID templateId, int version, @JsonUnwrapped TemplateRequest content, Author author,
        OffsetDateTime createdAt) {

    /** Templates of the chain in their latest versions, latest template first. */
    @Schema(name = "Templates")
    public record Page(List<TemplateView> items, @Nullable String nextCursor) {
    }
}
