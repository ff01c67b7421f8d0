package io.broadback.logbook.set;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.json.EventJson;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Row;

/**
 * Reads what the writing functions answer: outcome, revision, sequence, status, body, warnings, quarantine, facts. What was put
 * is what now stands, so they do not send it back; they send what stands otherwise.
 */
final class SetAnswers {
    private SetAnswers() {
    }

    static String outcome(Row row) {
        return row.getString(0);
    }

    static @Nullable Integer revision(Row row) {
        return row.getInteger(1);
    }

    /** What a judgement stands on, where the outcome is {@code judge}. */
    static String facts(Row row) {
        return row.getString(7);
    }

    /** The set as it stands, which is as it was put unless the row says otherwise. */
    static StoredSet stored(UUID set, Row row, SetRequest put, List<String> warnings) {
        JsonArray others = row.getJsonArray(5);
        return asItStands(set, row, put, others == null ? warnings : warnings(others));
    }

    /** The set as the row says it stands. */
    static StoredSet stored(UUID set, Row row) {
        return asItStands(set, row, EventJson.readOwn(row.getJsonObject(4).encode(), SetRequest.class),
                warnings(row.getJsonArray(5)));
    }

    static List<String> warnings(JsonArray stored) {
        return stored.stream().map(String::valueOf).toList();
    }

    private static StoredSet asItStands(UUID set, Row row, SetRequest body, List<String> warnings) {
        return new StoredSet(set, body, row.getString(3), row.getLong(2), row.getInteger(1), warnings,
                QuarantineRepresentation.stored(row.getString(6), body));
    }
}
