package io.broadback.program.template;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;

/** A version on its way to the athletes of some gyms, and how far it has come. */
@Schema(name = "TemplatePublication")
public record PublicationView(UUID publicationId, UUID templateId, int version, List<UUID> gymIds, List<UUID> except,
        @Schema(enumeration = {
                "RUNNING", "DONE" }) String status,
        long athletesDone, @Schema(description = "Athletes whose profile it changed") long changed,
        @Schema(description = "Athletes with a field that stays their own against the new version") long conflicts,
        Author author, OffsetDateTime createdAt){

    /** Which version goes to which gyms; the latest one if none is named. {@code except} are athletes to leave alone. */
    @Schema(name = "TemplatePublicationRequest")
    public record Request(@Nullable Integer version,
            @Schema(required = true, minItems = 1, maxItems = 500) @Nullable List<@Nullable UUID> gymIds,
            @Schema(maxItems = 500) @Nullable List<@Nullable UUID> except) {
    }
}
