package io.broadback.logbook.set;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Sets as a client puts many at once. Each is read on its own, so that one that cannot be read leaves the others alone. */
@Schema(name = "SetBatch")
public record SetBatch(
        @Schema(required = true, type = SchemaType.ARRAY, implementation = Entry.class, maxItems = MAX, description = "In the order in which they are put") @Nullable List<JsonNode> sets) {
    static final int MAX = 500;

    /** What an entry looks like; for the document of the API. */
    @Schema(name = "SetBatchEntry", allOf = { SetRequest.class, Key.class })
    interface Entry {
    }

    /** Which set an entry is, and the revision that it corrects. */
    @Schema(name = "SetBatchKey")
    public record Key(@Schema(required = true) java.util.@Nullable UUID id,
            @Schema(minimum = "1", description = "The revision that the set corrects, as If-Match of a single set; without it another content is a conflict") @Nullable Integer ifMatch) {
    }
}
