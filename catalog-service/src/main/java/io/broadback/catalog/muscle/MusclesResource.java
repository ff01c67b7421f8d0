package io.broadback.catalog.muscle;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.request.CatalogAccess;
import io.broadback.catalog.request.Slice;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;

/** The muscles, answered from memory. */
@Path("/catalog/v1/muscles")
@Tag(name = "Muscles")
@Authenticated
@NonBlocking
public class MusclesResource {
    private final Muscles muscles;
    private final CatalogAccess access;

    public MusclesResource(Muscles muscles, CatalogAccess access) {
        this.muscles = muscles;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listMuscles", summary = "Muscles and what they do")
    public MusclePage list(
            @Parameter(schema = @Schema(enumeration = { "upper_back",
                    "other" })) @QueryParam("region") @Nullable String region,
            @BeanParam PageParameters page, @HeaderParam("Accept-Language") @Nullable String language) {
        access.requireReader();
        Parameters parameters = new Parameters();
        @Nullable
        Region asked = parameters.oneOf(Region.class, "region", region);
        parameters.check();
        List<Locale.LanguageRange> languages = Parameters.languages(language);
        Slice<Muscle> slice = Slice.of(asked == null ? muscles.all() : muscles.in(asked), muscle -> muscle.id().value(),
                page);
        return new MusclePage(slice.items(muscle -> MuscleRepresentation.of(muscle, languages)), slice.nextCursor());
    }
}
