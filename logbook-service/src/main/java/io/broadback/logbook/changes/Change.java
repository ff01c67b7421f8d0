package io.broadback.logbook.changes;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.StoredSet;

/** A set or session as it stands since the change with this number; of a deleted set only the id is left. */
@Schema(name = "Change")
public record Change(long sequence, Kind kind, UUID id, boolean deleted, @Nullable StoredSet set,
        @Nullable StoredSession session) {

    /** What has changed. */
    public enum Kind {
        SET,
        SESSION
    }

    static Change of(StoredSet set) {
        boolean deleted = set.status().equals("deleted");
        return new Change(set.sequence(), Kind.SET, set.id(), deleted, deleted ? null : set, null);
    }

    static Change of(long sequence, StoredSession session) {
        return new Change(sequence, Kind.SESSION, session.id(), false, null, session);
    }
}
