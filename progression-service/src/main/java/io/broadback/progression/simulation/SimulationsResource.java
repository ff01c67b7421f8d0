package io.broadback.progression.simulation;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** {@code POST /progression/v1/simulations}. */
@Path("/progression/v1/simulations")
@Tag(name = "Simulations")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SimulationsResource {
    private final SimulationDefaults defaults;

    public SimulationsResource(SimulationDefaults defaults) {
        this.defaults = defaults;
    }

    @POST
    @Operation(operationId = "simulate", summary = "Judge sessions by the progression rules, without any stored state")
    public Uni<SimulationResponse> simulate(@Nullable SimulationRequest request) {
        Violations violations = SimulationCheck.of(request);
        if (request == null || request.exerciseId() == null || request.unit() == null) {
            violations.throwIfAny();
            throw new IllegalStateException("A request without exercise or unit passed the check");
        }
        return defaults.find(request.exerciseId(), request.unit()).map(found -> {
            violations.require(found.isPresent(), "exerciseId", "is not in the catalogue");
            violations.throwIfAny();
            return Simulating.run(request, found.orElseThrow());
        });
    }
}
