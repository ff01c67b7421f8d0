package io.broadback.program.week.domain;

import java.util.Locale;

/** A caution in the athlete's profile; it filters what the plan adds and never removes a base lift (4.7). */
public enum Flag {
    LOW_BACK,
    SHOULDER_IMPINGEMENT,
    RIB_PRESSURE,
    ELBOW_TENDON,
    NO_TRAINING;

    /** Whether this caution speaks against the exercise at any number of sets. */
    boolean speaksAgainst(Exercise exercise) {
        return switch (this) {
            case LOW_BACK -> exercise.axialCost() >= 2;
            case SHOULDER_IMPINGEMENT -> exercise.pattern() == Pattern.UPRIGHT_PULL;
            case RIB_PRESSURE -> exercise.chestSupported();
            case ELBOW_TENDON, NO_TRAINING -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
