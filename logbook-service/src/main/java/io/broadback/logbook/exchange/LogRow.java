package io.broadback.logbook.exchange;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.session.StoredSession;
import io.broadback.logbook.set.StoredSet;

/** A set with its session, or a session without sets. */
record LogRow(StoredSession session, @Nullable StoredSet set) {
}
