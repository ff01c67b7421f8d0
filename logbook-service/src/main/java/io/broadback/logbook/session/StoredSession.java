package io.broadback.logbook.session;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A session as it stands; {@code sequence} is null and {@code revision} 0 while only a set has spoken of it. */
public record StoredSession(UUID id, @JsonUnwrapped SessionRequest session, @Nullable Long sequence, int revision) {
}
