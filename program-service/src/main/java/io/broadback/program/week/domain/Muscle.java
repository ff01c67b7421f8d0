package io.broadback.program.week.domain;

import java.util.List;
import java.util.Locale;

/** A muscle of the catalogue that sets are counted for; the names on the wire are in snake case. */
public enum Muscle {
    TRAPEZIUS,
    RHOMBOIDS,
    ERECTOR_SPINAE,
    TERES_MAJOR,
    TERES_MINOR,
    POSTERIOR_DELTOID,
    INFRASPINATUS,
    SERRATUS_POSTERIOR_SUPERIOR,
    SERRATUS_POSTERIOR_INFERIOR,
    LATISSIMUS_DORSI,
    BICEPS,
    CHEST,
    ANTERIOR_DELTOID,
    LATERAL_DELTOID,
    TRICEPS,
    QUADRICEPS,
    HAMSTRINGS,
    GLUTES,
    ADDUCTORS;

    /** The muscles a back plan should reach with at least four fractional sets each (4.8, cover). */
    static final List<Muscle> TO_COVER = List.of(TRAPEZIUS, RHOMBOIDS, LATISSIMUS_DORSI, POSTERIOR_DELTOID, INFRASPINATUS,
            TERES_MAJOR, ERECTOR_SPINAE);

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
