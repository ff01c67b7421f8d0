package io.broadback.progression.strength.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.broadback.platform.training.Side;

/**
 * Which side gets a set more (3.9): the one that was two reps behind or more in each of the last three sessions. A session in
 * which now one side and now the other was behind shows tiredness, not a weak side.
 */
public final class WeakSide {
    /** How many sets the weak side gets more in a session, and at most in a week; they are no row sets. */
    public static final int EXTRA_SETS = 1;
    public static final int MOST_PER_WEEK = 2;

    private static final int SESSIONS = 3;

    private WeakSide() {
    }

    /** The weak side by the sessions of a track, oldest first; those without one-sided sets are left out. */
    public static Optional<Side> of(List<List<SidedSet>> sessions) {
        List<List<SidedSet>> sided = sessions.stream().filter(session -> !session.isEmpty()).toList();
        if (sided.size() < SESSIONS) {
            return Optional.empty();
        }
        Set<Optional<Side>> behind = sided.subList(sided.size() - SESSIONS, sided.size()).stream().map(WeakSide::ofSession)
                .collect(Collectors.toSet());
        return behind.size() == 1 ? behind.iterator().next() : Optional.empty();
    }

    private static Optional<Side> ofSession(List<SidedSet> session) {
        Set<Side> behind = session.stream().flatMap(set -> set.behind().stream()).collect(Collectors.toSet());
        return behind.size() == 1 ? Optional.of(behind.iterator().next()) : Optional.empty();
    }
}
