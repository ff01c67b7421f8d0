package io.broadback.logbook.history;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.broadback.platform.identity.Author;

/** One change of a set or session, with the fields that it changed. */
@Schema(name = "Revision")
public record Revision(int revision, long sequence, OffsetDateTime at,
        @Schema(description = "logged, corrected, retracted, restored or confirmed; of a session started or ended") String type,
        Author author, @Schema(description = "The import that it came with") @Nullable UUID importId,
        List<FieldChange> changes) {

    /** A field that has another value since; absent is null. */
    @Schema(name = "FieldChange")
    public record FieldChange(String field, @Schema(implementation = Object.class) @Nullable JsonNode from,
            @Schema(implementation = Object.class) @Nullable JsonNode to) {
    }

    /** The fields in which two versions differ; the first version differs from nothing in all that it says. */
    static List<FieldChange> between(@Nullable JsonNode before, JsonNode after) {
        Set<String> fields = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(fields::add);
        if (before != null) {
            before.fieldNames().forEachRemaining(fields::add);
        }
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            JsonNode from = before == null ? null : value(before, field);
            JsonNode to = value(after, field);
            if (from == null ? to != null : !from.equals(to)) {
                changes.add(new FieldChange(field, from, to));
            }
        }
        return changes;
    }

    private static @Nullable JsonNode value(JsonNode version, String field) {
        JsonNode value = version.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
