package io.broadback.progression.strength.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/** What an athlete weighed, day by day. A set goes by the last weighing on its date or before it (3.8). */
public record Bodyweights(List<Weighing> weighings) {

    /** Nobody has been weighed. */
    public static final Bodyweights NONE = new Bodyweights(List.of());

    /** A bodyweight and the day it was taken. */
    public record Weighing(LocalDate date, Load weight) {
        public Weighing {
            if (weight.value().signum() == 0) {
                throw new IllegalArgumentException("Nobody weighs " + weight);
            }
        }
    }

    /** By date; of two weighings on one day the one given later counts. */
    public Bodyweights {
        weighings = weighings.stream().sorted(Comparator.comparing(Weighing::date)).toList();
    }

    /** The bodyweight in force, in the unit asked for: loads are never converted, so the other unit's do not count. */
    public Optional<Load> on(LocalDate date, WeightUnit unit) {
        return weighings.stream().filter(weighing -> !weighing.date().isAfter(date) && weighing.weight().unit() == unit)
                .map(Weighing::weight).reduce((earlier, later) -> later);
    }
}
