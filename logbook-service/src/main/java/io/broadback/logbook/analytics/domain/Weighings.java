package io.broadback.logbook.analytics.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import io.broadback.platform.training.WeightUnit;

/**
 * What the body weighed, session by session. A pull goes by the last weighing before it in its own unit (3.8): weights are
 * never
 * converted, so one in the other unit is as good as none.
 */
public record Weighings(List<Weighing> weighings) implements MovedLoad {

    /** A bodyweight in ten-thousandths of its unit, and when the session began that it was taken for. */
    public record Weighing(Instant at, long weight, WeightUnit unit) {
    }

    public Weighings {
        weighings = weighings.stream().sorted(Comparator.comparing(Weighing::at)).toList();
    }

    @Override
    public OptionalLong of(Track track, Lift lift) {
        if (!track.exercise().byBodyweight()) {
            return OptionalLong.of(lift.load());
        }
        for (int latest = weighings.size() - 1; latest >= 0; latest--) {
            Weighing weighing = weighings.get(latest);
            if (weighing.unit() == track.unit() && !weighing.at().isAfter(lift.at())) {
                return OptionalLong.of(weighing.weight() + lift.load());
            }
        }
        return OptionalLong.empty();
    }
}
