package io.broadback.platform.event.logbook;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;

/**
 * One entry of an athlete's log: exactly one of {@code set} (with {@code setId}) and {@code session} (with
 * {@code sessionId}) is there. {@code revision} counts the changes of that set or session. {@code importId} is there if an
 * import wrote it: a reader may take many such events together, since nobody waits for the answer to a single one.
 */
public record LogbookEvent(int schemaVersion, UUID tenantId, UUID athleteId, long sequence, @Nullable UUID setId,
        @Nullable UUID sessionId, int revision, @Nullable LoggedSet set, @Nullable LoggedSession session, Author author,
        @Nullable UUID importId) {

    public static final String SET_LOGGED = "io.broadback.logbook.set.logged.v1";
    public static final String SET_CORRECTED = "io.broadback.logbook.set.corrected.v1";
    public static final String SET_RETRACTED = "io.broadback.logbook.set.retracted.v1";
    public static final String SET_RESTORED = "io.broadback.logbook.set.restored.v1";
    public static final String SET_CONFIRMED = "io.broadback.logbook.set.confirmed.v1";
    public static final String SESSION_STARTED = "io.broadback.logbook.session.started.v1";
    public static final String SESSION_ENDED = "io.broadback.logbook.session.ended.v1";

    /** An event that no import wrote. */
    public LogbookEvent(int schemaVersion, UUID tenantId, UUID athleteId, long sequence, @Nullable UUID setId,
            @Nullable UUID sessionId, int revision, @Nullable LoggedSet set, @Nullable LoggedSession session, Author author) {
        this(schemaVersion, tenantId, athleteId, sequence, setId, sessionId, revision, set, session, author, null);
    }
}
