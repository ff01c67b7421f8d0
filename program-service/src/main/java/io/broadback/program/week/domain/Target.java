package io.broadback.program.week.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;

/**
 * A known target of one track: what to load next, as the progression decided it. Its unit is part of the track (R70).
 * Bodyweight pulls may have help, and then a load of 0 (3.8). {@code later} says what to load instead when the session comes so
 * many days after {@code lastExposure} (3.10).
 */
public record Target(String exerciseId, @Nullable String gripVariant, Technique technique, RepRange repRange, Load load,
        @Nullable Load assistance, @Nullable Integer aimReps, @Nullable String reason, @Nullable UUID receiptId,
        @Nullable LocalDate lastExposure,
        List<Later> later) {
    public Target {
        later = later.stream().sorted(Comparator.comparingInt(Later::days)).toList();
    }

    /** What to load {@code days} or more after the last exposure, until the next such entry begins. */
    public record Later(int days, Load load, @Nullable Load assistance, @Nullable Integer aimReps) {
    }

    /** A target that does not depend on the day, of a load without help. */
    public Target(String exerciseId, @Nullable String gripVariant, Technique technique, RepRange repRange, Load load,
            @Nullable Integer aimReps, @Nullable String reason, @Nullable UUID receiptId) {
        this(exerciseId, gripVariant, technique, repRange, load, null, aimReps, reason, receiptId, null, List.of());
    }

    private boolean isSame(Later other) {
        return other.load().equals(load) && Objects.equals(other.assistance(), assistance);
    }

    /** The target as it stands for a session on this date. */
    Target on(LocalDate date) {
        if (lastExposure == null) {
            return this;
        }
        long days = ChronoUnit.DAYS.between(lastExposure, date);
        return later.stream().filter(each -> each.days() <= days).reduce((earlier, next) -> next)
                .map(each -> new Target(exerciseId, gripVariant, technique, repRange, each.load(), each.assistance(),
                        each.aimReps(), isSame(each) ? reason : "LAYOFF", receiptId, null, List.of()))
                .orElse(this);
    }
}
