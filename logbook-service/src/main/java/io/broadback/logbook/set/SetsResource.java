package io.broadback.logbook.set;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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

import io.broadback.logbook.history.RevisionPage;
import io.broadback.logbook.history.SelectRevisions;
import io.broadback.logbook.history.SelectRevisions.Subject;
import io.broadback.logbook.set.SelectSets.Filter;
import io.broadback.logbook.set.WritingSets.Written;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.request.PageParameters;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Sets of an athlete, under ids that the client makes, so that putting one again is the same set. */
@Path("/logbook/v1/athletes/{athleteId}/sets")
@Tag(name = "Sets")
@Authenticated
@Cancellable(false)
public class SetsResource {
    private final WritingSets writing;
    private final PuttingBatches batches;
    private final SelectSets select;
    private final SelectRevisions revisions;
    private final Callers callers;

    public SetsResource(WritingSets writing, PuttingBatches batches, SelectSets select, SelectRevisions revisions,
            Callers callers) {
        this.writing = writing;
        this.batches = batches;
        this.select = select;
        this.revisions = revisions;
        this.callers = callers;
    }

    @PUT
    @Path("/{setId}")
    @Operation(operationId = "putSet", summary = "Log a set, or correct it with If-Match", description = """
            A set that moves targets and is hard to believe beside the athlete's last 12 weeks is stored with the status \
            quarantined, the warning QUARANTINED and quarantine, which says why and what was likely meant. It counts nowhere until \
            it is confirmed or corrected to what can be believed. A correction is judged anew; a set that was believed or \
            confirmed stays so unless what was judged changes. Other warnings: TECHNIQUE_NOT_ALLOWED (sway where the exercise is done \
            strictly) and BREAKDOWN_NEVER_PROGRESSES, both recorded and never progressing; NOT_A_ONE_SIDED_EXERCISE (reps for each \
            side of an exercise that uses both).""")
    @APIResponse(responseCode = "201", description = "The set is new")
    @APIResponse(responseCode = "200", description = "The same set was there already, or it has been corrected")
    @APIResponse(responseCode = "409", description = "The id is taken by another content and If-Match is missing; the problem holds current, its etag, and yours")
    @APIResponse(responseCode = "412", description = "If-Match names another revision; the problem holds current, its etag, and yours")
    public Uni<RestResponse<StoredSet>> put(@RestPath UUID athleteId, @RestPath UUID setId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull SetRequest set) {
        return writing.put(callers.current(), athleteId, setId, set, Revision.expectedSmall(ifMatch)).map(SetsResource::answer);
    }

    @POST
    @Path("/batch")
    @Operation(operationId = "putSets", summary = "Put up to 500 sets, each on its own", description = """
            For devices that were offline. The sets are put in their order, each as PUT would put it: one that is refused leaves \
            the others alone, and sending the batch again changes nothing. An id may come twice only with the same content. \
            rejected: the set breaks a rule or cannot be read, nothing is stored under its id by this entry. conflict: another \
            content is stored and ifMatch is missing or names another revision; the problem holds both versions.""")
    @APIResponse(responseCode = "200", description = "What became of each set, in the order of the request")
    @APIResponse(responseCode = "400", description = "Not JSON, no list of sets, or more than 500 of them; nothing is stored")
    public Uni<SetBatchAnswer> putAll(@RestPath UUID athleteId, @NotNull SetBatch batch) {
        return batches.put(callers.current(), athleteId, batch);
    }

    @GET
    @Path("/{setId}")
    @Operation(operationId = "getSet", summary = "One set, deleted or not")
    public Uni<RestResponse<StoredSet>> get(@RestPath UUID athleteId, @RestPath UUID setId) {
        return select.one(callers.current(), athleteId, setId).map(set -> answer(new Written(false, set)));
    }

    @GET
    @Path("/{setId}/history")
    @Operation(operationId = "listSetRevisions", summary = "Every change of a set, latest first: who, when, from what to what")
    public Uni<RevisionPage> history(@RestPath UUID athleteId, @RestPath UUID setId, @BeanParam PageParameters page) {
        return revisions.page(callers.current(), athleteId, Subject.SET, setId, page.after(), page.size());
    }

    @DELETE
    @Path("/{setId}")
    @Operation(operationId = "deleteSet", summary = "Delete a set; it can be restored")
    public Uni<RestResponse<StoredSet>> delete(@RestPath UUID athleteId, @RestPath UUID setId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return writing.changeStatus(callers.current(), athleteId, setId, "deleted", Revision.expectedSmall(ifMatch))
                .map(SetsResource::answer);
    }

    @POST
    @Path("/{setId}/confirm")
    @Operation(operationId = "confirmSet", summary = "Confirm a quarantined set: it was meant as it stands", description = """
            From then on it counts like any other. Confirming a set that does not wait changes nothing.""")
    @APIResponse(responseCode = "200", description = "The set is confirmed, or did not wait for it")
    @APIResponse(responseCode = "409", description = "The set is deleted; restore it first")
    @APIResponse(responseCode = "412", description = "If-Match names another revision")
    public Uni<RestResponse<StoredSet>> confirm(@RestPath UUID athleteId, @RestPath UUID setId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return writing.changeStatus(callers.current(), athleteId, setId, "confirmed", Revision.expectedSmall(ifMatch))
                .map(SetsResource::answer);
    }

    @POST
    @Path("/{setId}/restore")
    @Operation(operationId = "restoreSet", summary = "Restore a deleted set as it was: one that waited for confirmation waits again")
    public Uni<RestResponse<StoredSet>> restore(@RestPath UUID athleteId, @RestPath UUID setId,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return writing.changeStatus(callers.current(), athleteId, setId, "ok", Revision.expectedSmall(ifMatch))
                .map(SetsResource::answer);
    }

    @GET
    @Operation(operationId = "listSets", summary = "Sets that are not deleted, latest first")
    public Uni<SetPage> list(@RestPath UUID athleteId, @QueryParam("exerciseId") @Nullable String exerciseId,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("from") @Nullable String from,
            @Parameter(schema = @Schema(format = "date-time")) @QueryParam("to") @Nullable String to,
            @BeanParam PageParameters page) {
        Parameters parameters = new Parameters();
        Filter filter = new Filter(exerciseId, parameters.instant("from", from), parameters.instant("to", to));
        parameters.check();
        return select.page(callers.current(), athleteId, filter, page.after(), page.size());
    }

    private static RestResponse<StoredSet> answer(Written written) {
        ResponseBuilder<StoredSet> builder = written.created()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, written.set())
                : ResponseBuilder.ok(written.set());
        return builder.header("ETag", Revision.tag(written.set().revision())).build();
    }
}
