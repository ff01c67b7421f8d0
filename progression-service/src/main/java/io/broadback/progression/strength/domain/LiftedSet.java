package io.broadback.progression.strength.domain;

import java.util.Set;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/**
 * A set as a witness of strength. The load is the one that was moved: in bodyweight pulls the system's (3.8), in one-sided
 * work one side's with the reps of the weaker one (3.9). {@code quarantined} waits for the athlete's confirmation (3.14).
 */
public record LiftedSet(int setIndex, SetType type, Technique technique, Load load, Effort effort, boolean quarantined) {
    private static final Set<SetType> WITNESSES = Set.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP, SetType.BACK_OFF,
            SetType.TEST);

    public LiftedSet {
        if (setIndex < 1) {
            throw new IllegalArgumentException("Sets of a session are numbered from 1, not " + setIndex);
        }
    }

    /** Whether this set counts for e1RM and records at all (3.16). */
    boolean isEligible() {
        return WITNESSES.contains(type) && !quarantined;
    }
}
