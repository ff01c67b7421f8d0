package io.broadback.progression.strength.domain;

import java.util.Optional;

import io.broadback.platform.training.Load;

/** How a single is estimated from a set of several reps (3.4). The two agree at ten possible reps. */
public enum Formula {
    /** w (1 + n / 30) */
    EPLEY {
        @Override
        Fraction multiple(int possible) {
            return Fraction.of(30L + possible, 30);
        }
    },
    /** 36 w / (37 - n) */
    BRZYCKI {
        @Override
        Fraction multiple(int possible) {
            return Fraction.of(36, 37L - possible);
        }
    };

    /** The formula for whoever chose none. */
    public static final Formula DEFAULT = EPLEY;

    /** The estimate from a set, empty where 3.4 gives none; a single is what it weighs. */
    public Optional<EstimatedMax> estimate(Load load, Effort effort) {
        return EstimatedMax.of(load, effort, possible -> possible == 1 ? Fraction.ONE : multiple(possible));
    }

    abstract Fraction multiple(int possible);
}
