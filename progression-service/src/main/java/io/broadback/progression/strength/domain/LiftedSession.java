package io.broadback.progression.strength.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The sets of one exercise in one session, by their number; nothing in a {@code deload} session counts (3.11). */
public record LiftedSession(LocalDate date, boolean deload, List<LiftedSet> sets) {

    public LiftedSession {
        sets = sets.stream().sorted(Comparator.comparingInt(LiftedSet::setIndex)).toList();
    }
}
