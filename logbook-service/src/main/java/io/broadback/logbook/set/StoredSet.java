package io.broadback.logbook.set;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.platform.json.EventJson;
import io.vertx.core.json.JsonArray;

/**
 * A set as it stands, with what the logbook adds: its status (ok, quarantined or deleted), the number of its last event, its
 * revision, warnings, and why it waits for confirmation if it does (rule 3.14).
 */
public record StoredSet(UUID id, @JsonUnwrapped SetRequest set, String status, long sequence, int revision,
        List<String> warnings, @Nullable QuarantineRepresentation quarantine) {

    /** From the columns of logged_set. */
    public static StoredSet stored(UUID id, String body, String status, long sequence, int revision, JsonArray warnings,
            @Nullable String quarantine) {
        SetRequest set = EventJson.readOwn(body, SetRequest.class);
        return new StoredSet(id, set, status, sequence, revision, SetAnswers.warnings(warnings),
                QuarantineRepresentation.stored(quarantine, set));
    }
}
