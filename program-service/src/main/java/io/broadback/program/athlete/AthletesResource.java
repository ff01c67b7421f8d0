package io.broadback.program.athlete;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.broadback.program.athlete.WritingAthletes.Written;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Athletes of the chain. */
@Path("/program/v1/athletes")
@Tag(name = "Athletes")
@Authenticated
@Cancellable(false)
public class AthletesResource {
    private final WritingAthletes writing;
    private final Roster roster;
    private final TenantTransactions transactions;
    private final Callers callers;

    AthletesResource(WritingAthletes writing, Roster roster, TenantTransactions transactions, Callers callers) {
        this.writing = writing;
        this.roster = roster;
        this.transactions = transactions;
        this.callers = callers;
    }

    @PUT
    @Path("/{athleteId}")
    @Operation(operationId = "putAthlete", summary = "Create an athlete, or change the profile with If-Match")
    @APIResponse(responseCode = "201", description = "The athlete is new")
    @APIResponse(responseCode = "200", description = "The same profile was there already, or it has been changed")
    public Uni<RestResponse<AthleteView>> put(@RestPath UUID athleteId, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull Profile athlete) {
        return writing.put(callers.current(), athleteId, athlete, Revision.expectedSmall(ifMatch))
                .map(AthletesResource::answer);
    }

    @GET
    @Path("/{athleteId}")
    @Operation(operationId = "getAthlete", summary = "One athlete")
    public Uni<RestResponse<AthleteView>> get(@RestPath UUID athleteId) {
        Caller caller = callers.current();
        Reach reach = caller.may(io.broadback.platform.identity.Operation.READ_ATHLETES);
        return transactions
                .run(caller.tenant(), session -> roster.require(caller.tenant(), reach, athleteId).map(AthleteEntity::view))
                .map(view -> answer(new Written(false, view)));
    }

    @GET
    @Operation(operationId = "listAthletes", summary = "Athletes within reach, by gym and coach")
    public Uni<AthleteView.Page> list(@Parameter(schema = @Schema(format = "uuid")) @QueryParam("gymId") @Nullable String gymId,
            @Parameter(schema = @Schema(format = "uuid")) @QueryParam("coachId") @Nullable String coachId,
            @BeanParam PageParameters page) {
        Caller caller = callers.current();
        Reach reach = caller.may(io.broadback.platform.identity.Operation.READ_ATHLETES);
        Parameters parameters = new Parameters();
        UUID gym = parameters.id("gymId", gymId);
        UUID coach = parameters.id("coachId", coachId);
        parameters.check();
        Cursor after = page.after();
        int size = page.size();
        return transactions.run(caller.tenant(), session -> roster
                .page(caller.tenant(), reach, gym, coach, after == null ? null : after.uuid(0), size + 1)
                .map(rows -> page(rows.stream().map(AthleteEntity::view).toList(), size)));
    }

    private static AthleteView.Page page(List<AthleteView> found, int size) {
        List<AthleteView> items = found.stream().limit(size).toList();
        return new AthleteView.Page(items, found.size() > size ? Cursor.of(items.get(size - 1).id()).encoded() : null);
    }

    private static RestResponse<AthleteView> answer(Written written) {
        ResponseBuilder<AthleteView> builder = written.created()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, written.athlete())
                : ResponseBuilder.ok(written.athlete());
        return builder.header("ETag", Revision.tag(written.athlete().revision())).build();
    }
}
