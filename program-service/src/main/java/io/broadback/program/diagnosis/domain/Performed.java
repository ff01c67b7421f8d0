package io.broadback.program.diagnosis.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.program.week.domain.Exercise;

/**
 * One set of work as it was done (3.16 says which sets are work). {@code repsInReserve} is null where nobody said;
 * {@code lowReps} means the low zone of 4.3; {@code slot} is the slot of the plan it was done for, if any.
 */
public record Performed(Exercise exercise, boolean swayed, boolean deload, @Nullable Integer repsInReserve, boolean lowReps,
        @Nullable UUID slot) {

    boolean isBackWork() {
        return exercise.pattern().isBackWork();
    }

    boolean isLegWork() {
        return switch (exercise.pattern()) {
            case SQUAT, HINGE, KNEE_EXTENSION, KNEE_FLEXION -> true;
            case HORIZONTAL_PULL, VERTICAL_PULL, UPRIGHT_PULL, REAR_DELT_ISOLATION, HORIZONTAL_PUSH, VERTICAL_PUSH,
                    ELBOW_FLEXION, ELBOW_EXTENSION, LATERAL_RAISE ->
                false;
        };
    }

    boolean isPress() {
        return exercise.pattern().isPush() && !exercise.isIsolation();
    }

    /** A big lift that is not for the back: what rows compete with for the first place in a session. */
    boolean isOtherLift() {
        return !isBackWork() && !exercise.isIsolation();
    }
}
