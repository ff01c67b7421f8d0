package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** Sets per muscle, a direct set as one and an indirect one as a half (4.4). Kept in half sets, so exact. */
final class FractionalSets {
    static final int ENOUGH_HALF_SETS = 8;

    private final Map<Muscle, Integer> halfSets = new EnumMap<>(Muscle.class);

    private FractionalSets() {
    }

    static FractionalSets of(Stream<PlannedSlot> slots) {
        FractionalSets counted = new FractionalSets();
        slots.forEach(slot -> {
            slot.exercise().primaryMuscles().forEach(muscle -> counted.halfSets.merge(muscle, 2 * slot.sets(), Integer::sum));
            slot.exercise().secondaryMuscles().forEach(muscle -> counted.halfSets.merge(muscle, slot.sets(), Integer::sum));
        });
        return counted;
    }

    /** How many of the muscles to cover have at least four fractional sets. */
    int covered() {
        return (int) Muscle.TO_COVER.stream().filter(muscle -> halfSets.getOrDefault(muscle, 0) >= ENOUGH_HALF_SETS).count();
    }

    Map<Muscle, BigDecimal> perMuscle() {
        Map<Muscle, BigDecimal> sets = new EnumMap<>(Muscle.class);
        halfSets.forEach((muscle, halves) -> sets.put(muscle, BigDecimal.valueOf(halves * 5L, 1)));
        return sets;
    }
}
