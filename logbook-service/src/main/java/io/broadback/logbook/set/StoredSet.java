package io.broadback.logbook.set;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A set as it stands, with what the logbook adds: its status, the number of its last event, its revision and warnings. */
public record StoredSet(UUID id, @JsonUnwrapped SetRequest set, String status, long sequence, int revision,
        List<String> warnings) {
}
