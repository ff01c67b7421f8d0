package io.broadback.logbook.analytics.domain;

import java.util.Comparator;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/**
 * One line of strength: an exercise in one grip, one technique and one unit. Strict and sway never share a record (3.4), and
 * pounds and kilograms are never put together.
 */
public record Track(Exercise exercise, @Nullable String gripVariant, Technique technique, WeightUnit unit) {
    /** By exercise, grip (none first), technique, unit. */
    public static final Comparator<Track> ORDER = Comparator.comparing((Track track) -> track.exercise().id())
            .thenComparing(Track::gripVariant, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Track::technique).thenComparing(Track::unit);

    /** Whether sets of this line count for strength at all: sway does where it is allowed (R34), a breakdown never. */
    boolean counts() {
        return switch (technique) {
            case STRICT -> true;
            case SWAY -> exercise.swayAllowed();
            case BREAKDOWN -> false;
        };
    }
}
