package io.broadback.progression.policy;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
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
import io.broadback.progression.policy.SettingPolicies.Set;
import io.broadback.progression.target.domain.PolicyScope;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Policies: how eagerly loads rise, for a chain, a gym, a coach, an exercise or an athlete. */
@Path("/progression/v1")
@Tag(name = "Policies")
@Authenticated
@Cancellable(false)
public class PoliciesResource {
    private final SettingPolicies setting;
    private final SelectPolicies select;
    private final Callers callers;

    PoliciesResource(SettingPolicies setting, SelectPolicies select, Callers callers) {
        this.setting = setting;
        this.select = select;
        this.callers = callers;
    }

    @PUT
    @Path("/policies")
    @Operation(operationId = "putPolicy", summary = "Set a policy from a date on; targets it touches are folded again")
    @APIResponse(responseCode = "201", description = "The scope has a new version")
    @APIResponse(responseCode = "200", description = "The scope's latest version says the same already")
    @APIResponse(responseCode = "412", description = "If-Match names another version than the scope's latest")
    public Uni<RestResponse<PolicyView>> put(@HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull PolicyRequest policy) {
        return setting.set(callers.current(), policy, Revision.expected(ifMatch)).map(PoliciesResource::answer);
    }

    @GET
    @Path("/policies")
    @Operation(operationId = "listPolicies", summary = "Versions of the policies of the chain, its gyms, coaches and exercises")
    public Uni<PolicyView.Page> list(@QueryParam("scope") @Nullable String scope,
            @QueryParam("scopeId") @Nullable String scopeId, @BeanParam PageParameters page) {
        Parameters parameters = new Parameters();
        PolicyScope wanted = parameters.oneOf(PolicyScope.class, "scope", scope);
        parameters.require(wanted != PolicyScope.ATHLETE, "scope", "is not ATHLETE; an athlete's own stand at the athlete");
        parameters.check();
        return select.page(callers.current(), wanted, scopeId, page.after(), page.size());
    }

    @GET
    @Path("/athletes/{athleteId}/policies")
    @Operation(operationId = "listAthletePolicies", summary = "Versions of an athlete's own policy, latest first")
    public Uni<PolicyView.Page> ofAthlete(@RestPath UUID athleteId, @BeanParam PageParameters page) {
        return select.ofAthlete(callers.current(), athleteId, page.after(), page.size());
    }

    @GET
    @Path("/athletes/{athleteId}/policies/{exerciseId}")
    @Operation(operationId = "getPolicyInForce", summary = "What the athlete's sets of an exercise are judged by now")
    public Uni<PolicyView.InForce> inForce(@RestPath UUID athleteId, @RestPath String exerciseId) {
        return select.inForce(callers.current(), athleteId, exerciseId);
    }

    private static RestResponse<PolicyView> answer(Set set) {
        ResponseBuilder<PolicyView> builder = set.isNew() ? ResponseBuilder.create(RestResponse.Status.CREATED, set.policy())
                : ResponseBuilder.ok(set.policy());
        return builder.header("ETag", Revision.tag(set.policy().version())).build();
    }
}
