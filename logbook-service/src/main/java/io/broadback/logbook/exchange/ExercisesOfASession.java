package io.broadback.logbook.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Numbers the sets of each exercise within a session, from 0; rows come session by session. */
final class ExercisesOfASession {
    private final Map<String, Integer> counted = new HashMap<>();
    private @Nullable UUID session;

    int next(UUID ofSession, String exerciseId) {
        if (!ofSession.equals(session)) {
            counted.clear();
            session = ofSession;
        }
        return counted.merge(exerciseId, 1, Integer::sum) - 1;
    }
}
