package io.broadback.program.week.domain;

import java.util.Collection;
import java.util.List;

/**
 * The most sets that rows of given options can have over given sessions: each work once a session, six sets a slot, and the
 * caps of 4.2 and 4.7. An upper bound, so that hopeless searches end before they begin.
 */
final class Capacity {
    private static final int LARGEST_SLOT = 6;

    private final List<RowSession> sessions;
    private final SearchSpace.Limits limits;

    Capacity(List<RowSession> sessions, SearchSpace.Limits limits) {
        this.sessions = sessions;
        this.limits = limits;
    }

    int of(Collection<RowOption> options) {
        int free = 0;
        int axialOne = 0;
        for (RowOption option : options) {
            if (option.exercise().axialCost() == 1) {
                axialOne += LARGEST_SLOT;
            } else {
                free += LARGEST_SLOT;
            }
        }
        int perSession = free + Math.min(axialOne, limits.maxAxialOneSetsPerSession());
        int own = 0;
        int others = 0;
        for (RowSession session : sessions) {
            int sets = Math.min(session.maxRowSets(), perSession);
            own += session.ownDay() ? sets : 0;
            others += session.ownDay() ? 0 : sets;
        }
        return own > 0 ? own + Math.min(others, limits.maxTopUpSets()) : others;
    }
}
