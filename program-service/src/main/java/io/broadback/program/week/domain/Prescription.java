package io.broadback.program.week.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;

/** What to load: a known target, or how to find the load. */
public record Prescription(@Nullable Load load, @Nullable Load assistance, @Nullable Integer aimReps, @Nullable String reason,
        @Nullable UUID receiptId, @Nullable Calibration calibration) {

    static Prescription of(Target target) {
        return new Prescription(target.load(), target.assistance(), target.aimReps(), target.reason(), target.receiptId(),
                null);
    }

    static Prescription of(Calibration calibration) {
        return new Prescription(null, null, null, null, null, calibration);
    }

    /** The load to start from, known or to be tried. */
    @Nullable
    Load startLoad() {
        return load != null ? load : calibration == null ? null : calibration.startLoad();
    }
}
