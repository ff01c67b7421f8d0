package io.broadback.logbook.set;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A set as it stands, with what the logbook adds: its status (ok, quarantined or deleted), the number of its last event, its
 * revision, warnings, and why it waits for confirmation if it does (rule 3.14).
 */
public record StoredSet(UUID id, @JsonUnwrapped SetRequest set, String status, long sequence, int revision,
        List<String> warnings, @Nullable QuarantineRepresentation quarantine) {
}
