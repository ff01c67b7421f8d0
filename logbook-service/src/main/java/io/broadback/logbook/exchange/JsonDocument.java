package io.broadback.logbook.exchange;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.broadback.logbook.set.StoredSet;

/** Writes the log as one JSON document: sessions as the API has them, each with its sets as the API has them. */
final class JsonDocument implements LogWriter {
    private final ObjectMapper json;
    private final UUID athlete;
    private @Nullable UUID open;
    private boolean hasSets;

    JsonDocument(ObjectMapper json, UUID athlete) {
        this.json = json;
        this.athlete = athlete;
    }

    @Override
    public String begin() {
        return "{\"schemaVersion\":1,\"athleteId\":\"" + athlete + "\",\"sessions\":[";
    }

    @Override
    public String rows(List<LogRow> rows) {
        StringBuilder text = new StringBuilder();
        for (LogRow row : rows) {
            UUID session = row.session().id();
            if (!session.equals(open)) {
                String object = write(row.session());
                text.append(open == null ? "" : "]},").append(object, 0, object.length() - 1).append(",\"sets\":[");
                open = session;
                hasSets = false;
            }
            StoredSet set = row.set();
            if (set != null) {
                text.append(hasSets ? "," : "").append(write(set));
                hasSets = true;
            }
        }
        return text.toString();
    }

    @Override
    public String end() {
        return open == null ? "]}" : "]}]}";
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What the API answers can be written", impossible);
        }
    }
}
