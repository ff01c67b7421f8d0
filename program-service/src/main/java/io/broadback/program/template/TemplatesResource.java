package io.broadback.program.template;

import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Templates of the chain: what a head coach wants all athletes of some gyms to start from. */
@Path("/program/v1/templates")
@Tag(name = "Templates")
@Authenticated
@Cancellable(false)
public class TemplatesResource {
    private final WritingTemplates writing;
    private final SelectTemplates select;
    private final PublishingTemplates publishing;
    private final Callers callers;

    TemplatesResource(WritingTemplates writing, SelectTemplates select, PublishingTemplates publishing, Callers callers) {
        this.writing = writing;
        this.select = select;
        this.publishing = publishing;
        this.callers = callers;
    }

    @PUT
    @Path("/{templateId}")
    @Operation(operationId = "putTemplate", summary = "Write a template, or its next version with If-Match; nobody is changed by it")
    @APIResponse(responseCode = "201", description = "There is a new version")
    @APIResponse(responseCode = "200", description = "The latest version says the same already")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the latest")
    public Uni<RestResponse<TemplateView>> put(@RestPath UUID templateId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull TemplateRequest template) {
        return writing.put(callers.current(), templateId, template, Revision.expectedSmall(ifMatch))
                .map(written -> tagged(
                        written.isNew() ? ResponseBuilder.create(RestResponse.Status.CREATED, written.template())
                                : ResponseBuilder.ok(written.template()),
                        written.template()));
    }

    @GET
    @Operation(operationId = "listTemplates", summary = "Templates in their latest versions, latest template first")
    public Uni<TemplateView.Page> list(@BeanParam PageParameters page) {
        return select.page(callers.current(), page.after(), page.size());
    }

    @GET
    @Path("/{templateId}")
    @Operation(operationId = "getTemplate", summary = "A version of a template, the latest by default")
    public Uni<RestResponse<TemplateView>> get(@RestPath UUID templateId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("version") @Nullable String version) {
        return select.one(callers.current(), templateId, version(version))
                .map(template -> tagged(ResponseBuilder.ok(template), template));
    }

    @GET
    @Path("/{templateId}/effects")
    @Operation(operationId = "listTemplateEffects", summary = "What a version would change in a gym, and where it meets an athlete's own choice; nothing is applied")
    public Uni<EffectView.Page> effects(@RestPath UUID templateId,
            @Parameter(required = true, schema = @Schema(format = "uuid")) @QueryParam("gymId") @Nullable String gymId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("version") @Nullable String version,
            @BeanParam PageParameters page) {
        Parameters parameters = new Parameters();
        UUID gym = parameters.id("gymId", gymId);
        parameters.require(gymId != null, "gymId", "is missing");
        parameters.check();
        return select.effects(callers.current(), templateId, version(version), Objects.requireNonNull(gym),
                page.after(), page.size());
    }

    @POST
    @Path("/{templateId}/publications")
    @Operation(operationId = "publishTemplate", summary = "Apply a version to the athletes of gyms; their own choices stay")
    @APIResponse(responseCode = "202", description = "It runs; its progress stands on the resource")
    public Uni<RestResponse<PublicationView>> publish(@RestPath UUID templateId,
            PublicationView.@NotNull Request publication) {
        return publishing.start(callers.current(), templateId, publication)
                .map(started -> ResponseBuilder.create(RestResponse.Status.ACCEPTED, started).header("Location",
                        "/program/v1/templates/" + templateId + "/publications/" + started.publicationId()).build());
    }

    @GET
    @Path("/{templateId}/publications/{publicationId}")
    @Operation(operationId = "getTemplatePublication", summary = "How far a publication is, and what it changed")
    public Uni<PublicationView> publication(@RestPath UUID templateId, @RestPath UUID publicationId) {
        return publishing.one(callers.current(), templateId, publicationId);
    }

    private static @Nullable Integer version(@Nullable String asked) {
        Parameters parameters = new Parameters();
        Integer version = parameters.number("version", asked);
        parameters.check();
        return version;
    }

    private static RestResponse<TemplateView> tagged(ResponseBuilder<TemplateView> builder, TemplateView template) {
        return builder.header("ETag", Revision.tag(template.version())).build();
    }
}
