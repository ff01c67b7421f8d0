package io.broadback.logbook.session;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.platform.json.EventJson;

/** A session as it stands; {@code sequence} is null and {@code revision} 0 while only a set has spoken of it. */
public record StoredSession(UUID id, @JsonUnwrapped SessionRequest session, @Nullable Long sequence, int revision) {

    /** From the columns of training_session. */
    public static StoredSession stored(UUID id, String body, @Nullable Long sequence, int revision) {
        return new StoredSession(id, EventJson.readOwn(body, SessionRequest.class), sequence, revision);
    }
}
