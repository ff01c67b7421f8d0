package io.broadback.catalog.gym;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.catalog.gym.WritingGyms.Written;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.request.PageParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The gyms of a chain, under ids that the client makes. */
@Path("/catalog/v1/gyms")
@Tag(name = "Gyms")
@Authenticated
@Cancellable(false)
public class GymsResource {
    private final WritingGyms writing;
    private final ReadingGyms reading;
    private final Callers callers;

    public GymsResource(WritingGyms writing, ReadingGyms reading, Callers callers) {
        this.writing = writing;
        this.reading = reading;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "listGyms", summary = "The gyms of the chain, by id")
    public Uni<GymPage> list(@BeanParam PageParameters page) {
        return reading.page(callers.current(), page.after(), page.size());
    }

    @GET
    @Path("/{gymId}")
    @Operation(operationId = "getGym", summary = "One gym")
    public Uni<RestResponse<GymRepresentation>> get(@RestPath UUID gymId) {
        return reading.one(callers.current(), gymId).map(gym -> answer(RestResponse.Status.OK, gym));
    }

    @PUT
    @Path("/{gymId}")
    @Operation(operationId = "putGym", summary = "Create a gym, or change it with If-Match")
    @APIResponse(responseCode = "201", description = "The gym is new")
    @APIResponse(responseCode = "200", description = "The same gym was there already, or it has been changed")
    @APIResponse(responseCode = "409", description = "The gym has another content and If-Match is missing")
    @APIResponse(responseCode = "412", description = "If-Match names another revision")
    public Uni<RestResponse<GymRepresentation>> put(@RestPath UUID gymId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull GymRequest gym) {
        return writing.put(callers.current(), gymId, gym, Revision.expectedSmall(ifMatch)).map(GymsResource::answer);
    }

    private static RestResponse<GymRepresentation> answer(Written written) {
        return answer(written.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, written.gym());
    }

    private static RestResponse<GymRepresentation> answer(RestResponse.Status status, GymRepresentation gym) {
        return ResponseBuilder.create(status, gym).header("ETag", Revision.tag(gym.revision())).build();
    }
}
