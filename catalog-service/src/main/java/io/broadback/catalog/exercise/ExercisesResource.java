package io.broadback.catalog.exercise;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.muscle.Muscles;
import io.broadback.catalog.request.CatalogAccess;
import io.broadback.catalog.request.Slice;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;

/** The exercises, answered from memory. */
@Path("/catalog/v1/exercises")
@Tag(name = "Exercises")
@Authenticated
@NonBlocking
public class ExercisesResource {
    private final ExerciseCatalogue catalogue;
    private final Muscles muscles;
    private final CatalogAccess access;

    public ExercisesResource(ExerciseCatalogue catalogue, Muscles muscles, CatalogAccess access) {
        this.catalogue = catalogue;
        this.muscles = muscles;
        this.access = access;
    }

    @GET
    @Operation(operationId = "listExercises", summary = "Exercises; filters are joined by and")
    public ExercisePage list(@BeanParam ExerciseFilters filters, @BeanParam PageParameters page,
            @HeaderParam("Accept-Language") @Nullable String language) {
        access.requireReader();
        List<Locale.LanguageRange> languages = Parameters.languages(language);
        Slice<PublishedExercise> slice = Slice.of(catalogue.among(filters.toQuery(muscles)),
                published -> published.exercise().id().value(), page);
        return new ExercisePage(slice.items(published -> ExerciseRepresentation.of(published, languages)),
                slice.nextCursor());
    }

    @GET
    @Path("/{exerciseId}")
    @Operation(operationId = "getExercise", summary = "One exercise")
    public ExerciseRepresentation get(@RestPath String exerciseId,
            @HeaderParam("Accept-Language") @Nullable String language) {
        access.requireReader();
        return ExerciseId.parsed(exerciseId).flatMap(catalogue::find)
                .map(published -> ExerciseRepresentation.of(published, Parameters.languages(language)))
                .orElseThrow(() -> Problem.notFound("There is no such exercise"));
    }
}
