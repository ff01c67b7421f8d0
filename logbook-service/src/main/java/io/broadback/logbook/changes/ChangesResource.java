package io.broadback.logbook.changes;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.request.Parameters;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** The changes of an athlete's log, for devices that keep a copy of it. */
@Path("/logbook/v1/athletes/{athleteId}/changes")
@Tag(name = "Changes")
@Authenticated
public class ChangesResource {
    private final SelectChanges select;
    private final Callers callers;

    public ChangesResource(SelectChanges select, Callers callers) {
        this.select = select;
        this.callers = callers;
    }

    @GET
    @Operation(operationId = "listChanges", summary = "What has changed after a number of the log", description = """
            Sets and sessions as they stand now, in the order of their latest change, deleted sets as bare ids. Ask with since=0 \
            first, then with nextSince of the answer before: whoever applies the pages in this order has what a full read has. \
            A page may hold fewer changes than limit, even none, because what was changed again comes with its latest change; more \
            says whether to ask again at once. A session that only its sets have named has no change of its own.""")
    @APIResponse(responseCode = "200", description = "A page of changes")
    @APIResponse(responseCode = "422", description = "SINCE_AHEAD: the log has not come that far, the client's copy is of another one")
    public Uni<ChangePage> list(@RestPath UUID athleteId,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0")) @QueryParam("since") @Nullable String since,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50")) @QueryParam("limit") @Nullable String limit) {
        Parameters parameters = new Parameters();
        Long after = parameters.sequence("since", since);
        parameters.require(after == null || after >= 0, "since", "is not negative");
        Integer most = parameters.number("limit", limit);
        parameters.check();
        return select.since(callers.current(), athleteId, after == null ? 0 : after, Cursor.limit(most));
    }
}
