package io.broadback.logbook.exchange.domain;

/** What a column means, whatever an app calls it. */
public enum Column {
    WORKOUT_NUMBER,
    WORKOUT_NAME,
    START,
    END,
    DURATION,
    WORKOUT_NOTES,
    EXERCISE,
    SUPERSET,
    NOTES,
    SET_ORDER,
    SET_TYPE,
    WEIGHT,
    WEIGHT_UNIT,
    REPS,
    RPE,
    DISTANCE,
    DISTANCE_UNIT,
    SECONDS
}
