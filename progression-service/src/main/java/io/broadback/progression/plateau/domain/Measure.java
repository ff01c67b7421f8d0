package io.broadback.progression.plateau.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What counts as a result (3.12): a new best in any of these. */
public enum Measure {
    /** More first-set reps at a load than ever at that load or above, or a heavier load than ever held in the range. */
    FIRST_SET_REPS,
    /** The highest e1RM so far. */
    ESTIMATED_MAX,
    /** More row sets in a week than ever, up to 20 (R26) and beyond what an experiment asked for. */
    WEEKLY_ROW_SETS;

    /** The same measures, always in the same order. */
    static Set<Measure> inOrder(Set<Measure> measures) {
        Set<Measure> ordered = EnumSet.noneOf(Measure.class);
        ordered.addAll(measures);
        return Collections.unmodifiableSet(ordered);
    }
}
