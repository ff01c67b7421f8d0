package io.broadback.program.week;

import java.util.Map;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.program.week.domain.PlanRules;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** {@code POST /program/v1/weeks/preview}: the generator without any stored state. */
@Path("/program/v1/weeks/preview")
@Tag(name = "Weeks")
@Authenticated
public class PreviewResource {
    private final WeekPreview preview;
    private final ExerciseCopies exercises;
    private final Callers callers;

    PreviewResource(WeekPreview preview, ExerciseCopies exercises, Callers callers) {
        this.preview = preview;
        this.exercises = exercises;
        this.callers = callers;
    }

    @POST
    @Operation(operationId = "previewWeek", summary = "Generate a week from the request alone")
    public Uni<WeekRepresentation> preview(@NotNull PreviewRequest request) {
        Caller caller = callers.current();
        caller.may(io.broadback.platform.identity.Operation.SIMULATE);
        return exercises.all(caller.tenant())
                .map(known -> preview.of(request, KnownExercises.of(known), Map.of()));
    }

    /** Gives the generator, with the judgement calls as the rule book sets them. */
    @Singleton
    static class Generator {
        @Produces
        @Singleton
        WeekPreview preview() {
            return new WeekPreview(PlanRules.defaults());
        }
    }
}
