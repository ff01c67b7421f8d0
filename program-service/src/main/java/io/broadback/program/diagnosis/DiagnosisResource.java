package io.broadback.program.diagnosis;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The diagnosis of an athlete's training. */
@Path("/program/v1/athletes/{athleteId}/diagnosis")
@Tag(name = "Diagnosis")
@Authenticated
@Cancellable(false)
public class DiagnosisResource {
    private static final int USUAL_WEEKS = 4;
    private static final int MOST_WEEKS = 12;

    private final Diagnosing diagnosing;
    private final Callers callers;

    DiagnosisResource(Diagnosing diagnosing, Callers callers) {
        this.diagnosing = diagnosing;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "getDiagnosis", summary = "What the last weeks say about the back, from the sets that were logged", description = "Looks at the current calendar week and those before it. What cannot be judged is listed with the reason.")
    public Uni<DiagnosisRepresentation> get(@RestPath UUID athleteId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "12", defaultValue = "4")) @QueryParam("weeks") @Nullable String weeks) {
        Parameters parameters = new Parameters();
        Integer asked = parameters.number("weeks", weeks);
        int count = asked == null ? USUAL_WEEKS : asked;
        parameters.require(count >= 1 && count <= MOST_WEEKS, "weeks", "lies between 1 and " + MOST_WEEKS);
        parameters.check();
        return diagnosing.diagnose(callers.current(), athleteId, count);
    }
}
