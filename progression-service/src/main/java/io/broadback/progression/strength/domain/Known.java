package io.broadback.progression.strength.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.Technique;

/**
 * What is known of an athlete when a track begins (3.13): a recent set of the exercise in any range, the load of its strict
 * track, and what other exercises are done with.
 */
public record Known(@Nullable RecentSet recentSet, @Nullable Load strictLoad, List<RelatedTrack> related) {
    public static final Known NOTHING = new Known(null, null, List.of());

    /** A set of the exercise itself; it speaks for its own technique only. */
    public record RecentSet(Technique technique, Load load, Effort effort) {
    }

    /** A strict track of another exercise: its load and what is done with it. */
    public record RelatedTrack(String exerciseId, Load load, Effort effort) {
    }

    public Known {
        related = List.copyOf(related);
    }
}
