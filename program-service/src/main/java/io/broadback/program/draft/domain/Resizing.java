package io.broadback.program.draft.domain;

import java.util.List;
import java.util.stream.IntStream;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.TechniquePolicy;

/** Gives a slot another exercise, number of sets or range; its hard sets stay the last ones, where they may (R34-R36). */
final class Resizing {
    private Resizing() {
    }

    static PlannedSlot of(PlannedSlot slot, Exercise exercise, int sets, RepRange range) {
        if (exercise.equals(slot.exercise()) && sets == slot.sets() && range.equals(slot.repRange())) {
            return slot;
        }
        int sway = exercise.techniquePolicy() == TechniquePolicy.SWAY_ALLOWED
                ? Math.min(slot.swaySets().size(), sets / 2)
                : 0;
        int failure = Math.min(slot.failureSets().size(), 1);
        return slot.with(exercise, sets, range).withHardSets(last(sets, sway), last(sets, failure));
    }

    private static List<Integer> last(int sets, int count) {
        return IntStream.rangeClosed(sets - count + 1, sets).boxed().toList();
    }
}
