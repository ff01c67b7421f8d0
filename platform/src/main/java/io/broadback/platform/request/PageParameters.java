package io.broadback.platform.request;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.paging.Cursor;

/** {@code cursor} and {@code limit}, which every list takes. */
public class PageParameters {
    @Parameter(description = "nextCursor of the page before")
    @QueryParam("cursor")
    @Nullable
    String cursor;

    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    @QueryParam("limit")
    @Nullable
    String limit;

    public @Nullable Cursor after() {
        return Cursor.decoded(cursor);
    }

    /** How many elements the page holds at most; a problem 400 for anything but 1 to 500. */
    public int size() {
        Parameters parameters = new Parameters();
        @Nullable
        Integer asked = parameters.number("limit", limit);
        parameters.check();
        return Cursor.limit(asked);
    }
}
