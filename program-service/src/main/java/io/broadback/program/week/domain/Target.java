package io.broadback.program.week.domain;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;

/** A known target of one track: what to load next, as the progression decided it. Its unit is part of the track (R70). */
public record Target(String exerciseId, @Nullable String gripVariant, Technique technique, RepRange repRange, Load load,
        @Nullable Integer aimReps, @Nullable String reason, @Nullable UUID receiptId) {
}
