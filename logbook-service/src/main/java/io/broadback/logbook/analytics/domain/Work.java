package io.broadback.logbook.analytics.domain;

/** What an exercise trains, as far as days and weeks are compared by it (R3, R21, R45). */
public enum Work {
    /** Rows and vertical pulls. */
    PULL,
    /** Work for the rear of the shoulder: back work, but no pull. */
    REAR_DELT,
    /** Squats, hinges and work of the knee. */
    LEGS,
    /** Compound presses. */
    PRESS,
    OTHER;

    /** By the catalogue's pattern; an isolation exercise is no press. */
    public static Work of(String pattern, boolean isolation) {
        return switch (pattern) {
            case "horizontal_pull", "vertical_pull" -> PULL;
            case "rear_delt_isolation" -> REAR_DELT;
            case "squat", "hinge", "knee_extension", "knee_flexion" -> LEGS;
            case "horizontal_push", "vertical_push" -> isolation ? OTHER : PRESS;
            default -> OTHER;
        };
    }

    public boolean isBack() {
        return this == PULL || this == REAR_DELT;
    }
}
