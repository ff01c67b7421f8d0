package io.broadback.logbook.analytics.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/** Which sets count for what (the table of 3.16). */
public final class CountedSets {
    /** A set of work, one for each: parts of drop sets count with their first set, warm-ups, ramps and singles not at all. */
    public static final Set<SetType> WORK = Collections.unmodifiableSet(
            EnumSet.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP, SetType.BACK_OFF, SetType.DELOAD));
    /** Evidence of strength: e1RM and records. */
    public static final Set<SetType> STRENGTH = Collections.unmodifiableSet(
            EnumSet.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP, SetType.BACK_OFF, SetType.TEST));
    /** Near failure: at most so many reps in reserve (R61). */
    public static final int CLOSE = 2;

    private CountedSets() {
    }

    /** Whether the technique leaves a set countable at all: a broken-down set never does (R34). */
    static boolean isSound(Technique technique) {
        return technique != Technique.BREAKDOWN;
    }
}
