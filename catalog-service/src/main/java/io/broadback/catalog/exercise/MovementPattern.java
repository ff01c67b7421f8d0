package io.broadback.catalog.exercise;

import java.util.Locale;

/** What the body does against the load. */
public enum MovementPattern {
    HINGE,
    HORIZONTAL_PULL,
    VERTICAL_PULL,
    UPRIGHT_PULL,
    REAR_DELT_ISOLATION,
    SQUAT,
    HORIZONTAL_PUSH,
    VERTICAL_PUSH,
    KNEE_EXTENSION,
    KNEE_FLEXION,
    ELBOW_FLEXION,
    ELBOW_EXTENSION,
    LATERAL_RAISE;

    /** The name on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
