package io.broadback.logbook.session;

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

import io.broadback.logbook.history.RevisionPage;
import io.broadback.logbook.history.SelectRevisions;
import io.broadback.logbook.history.SelectRevisions.Subject;
import io.broadback.logbook.session.WritingSessions.Written;
import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Revision;
import io.broadback.platform.request.PageParameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Training sessions of an athlete, under ids that the client makes. */
@Path("/logbook/v1/athletes/{athleteId}/sessions/{sessionId}")
@Tag(name = "Sessions")
@Authenticated
@Cancellable(false)
public class SessionsResource {
    private final WritingSessions sessions;
    private final SelectRevisions revisions;
    private final Callers callers;

    public SessionsResource(WritingSessions sessions, SelectRevisions revisions, Callers callers) {
        this.sessions = sessions;
        this.revisions = revisions;
        this.callers = callers;
    }

    @PUT
    @Operation(operationId = "putSession", summary = "Start, end or correct a session")
    @APIResponse(responseCode = "201", description = "The session is new, or only a set had spoken of it")
    @APIResponse(responseCode = "200", description = "The same session was there already, or it has been corrected")
    public Uni<RestResponse<StoredSession>> put(@RestPath UUID athleteId, @RestPath UUID sessionId,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull SessionRequest session) {
        return sessions.put(callers.current(), athleteId, sessionId, session, Revision.expectedSmall(ifMatch))
                .map(SessionsResource::answer);
    }

    @GET
    @Operation(operationId = "getSession", summary = "One session")
    public Uni<RestResponse<StoredSession>> get(@RestPath UUID athleteId, @RestPath UUID sessionId) {
        return sessions.one(callers.current(), athleteId, sessionId).map(session -> answer(new Written(false, session)));
    }

    @GET
    @Path("/history")
    @Operation(operationId = "listSessionRevisions", summary = "Every change of a session, latest first", description = """
            A session that only its sets have named has none.""")
    public Uni<RevisionPage> history(@RestPath UUID athleteId, @RestPath UUID sessionId, @BeanParam PageParameters page) {
        return revisions.page(callers.current(), athleteId, Subject.SESSION, sessionId, page.after(), page.size());
    }

    private static RestResponse<StoredSession> answer(Written written) {
        ResponseBuilder<StoredSession> builder = written.created()
                ? ResponseBuilder.create(RestResponse.Status.CREATED, written.session())
                : ResponseBuilder.ok(written.session());
        return builder.header("ETag", Revision.tag(written.session().revision())).build();
    }
}
