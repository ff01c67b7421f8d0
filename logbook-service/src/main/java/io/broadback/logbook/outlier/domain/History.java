package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/**
 * What an athlete had done of an exercise before a set: how many sessions (two are as good as more), and of the last 12 weeks
 * the best strength and the loads lifted, each in its own unit.
 */
public record History(int sessions, Strength best, List<Load> loads) {
    public History {
        loads = List.copyOf(loads);
    }

    boolean isEmpty() {
        return loads.isEmpty();
    }

    boolean knows(Load load) {
        return loads.contains(load);
    }

    boolean knows(WeightUnit unit) {
        return loads.stream().anyMatch(load -> load.unit() == unit);
    }

    /** The heaviest load, in kilograms. */
    BigDecimal heaviest() {
        return loads.stream().map(Kilograms::of).max(Comparator.naturalOrder()).orElseThrow();
    }
}
