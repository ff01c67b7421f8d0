package io.broadback.logbook.analytics.domain;

/** How a single is estimated from a set of several reps (3.4); the two agree at ten possible reps. */
public enum Formula {
    /** w (1 + n / 30) */
    EPLEY {
        @Override
        SingleEstimate multiple(long load, int possible, boolean rough) {
            return new SingleEstimate(load * (30 + possible), 30, rough);
        }
    },
    /** 36 w / (37 - n) */
    BRZYCKI {
        @Override
        SingleEstimate multiple(long load, int possible, boolean rough) {
            return new SingleEstimate(load * 36, 37 - possible, rough);
        }
    };

    abstract SingleEstimate multiple(long load, int possible, boolean rough);
}
