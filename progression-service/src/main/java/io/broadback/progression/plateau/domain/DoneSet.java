package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;

/**
 * A set as weeks count it (3.16): neither deleted nor waiting for confirmation. {@code date} is the athlete's calendar date,
 * {@code deload} whether its session was one.
 */
public record DoneSet(String id, LocalDate date, String session, ExerciseId exercise, Work work, boolean compound,
        SetType type, Technique technique, @Nullable Integer repsInReserve, boolean deload, boolean pain) {
    private static final Set<SetType> HARD = Set.of(SetType.WORKING, SetType.FAILURE, SetType.AMRAP);

    /** The row of the table of 3.16: parts of a set count with it, ramps, warm-ups, singles and breakdowns not at all. */
    boolean isRowSet() {
        return work == Work.ROW && technique != Technique.BREAKDOWN
                && (HARD.contains(type) || type == SetType.BACK_OFF || type == SetType.DELOAD);
    }

    /** Whether the set was meant to be hard: a back-off is lighter on purpose, and so is a deload. */
    public boolean isHard() {
        return HARD.contains(type) && technique != Technique.BREAKDOWN && !deload;
    }

    boolean isNearFailure() {
        return repsInReserve != null && repsInReserve <= 2;
    }

    boolean prepares() {
        return type == SetType.WARM_UP || type == SetType.RAMP;
    }
}
