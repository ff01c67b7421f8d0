package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;

/** The sixth week of a block (3.11, P12): the same slots with half the sets, rounded up, and far from failure. */
final class Deload {
    private Deload() {
    }

    /** The base keeps its rows, so that what the plan adds makes up the other part of the half. */
    static Plan of(Plan plan, int baseRowSets) {
        List<PlannedSlot> rows = plan.slots().filter(slot -> slot.role().isRow()).toList();
        int[] weights = rows.stream().mapToInt(PlannedSlot::sets).toArray();
        if (rows.isEmpty()) {
            return plan;
        }
        int total = rows.stream().mapToInt(PlannedSlot::sets).sum();
        int wanted = Math.max(rows.size(), RowVolume.inDeload(baseRowSets + total) - baseRowSets);
        int[] halved = atLeastOne(LargestRemainder.of(wanted, weights));
        List<PlannedDay> days = new ArrayList<>();
        int row = 0;
        for (PlannedDay day : plan.days()) {
            List<PlannedSlot> slots = new ArrayList<>();
            for (PlannedSlot slot : day.slots()) {
                if (slot.isBase()) {
                    slots.add(slot);
                } else {
                    int sets = slot.role().isRow() ? halved[row++] : RowVolume.inDeload(slot.sets());
                    slots.add(slot.withSets(sets).withReserve(RepsInReserve.DELOAD));
                }
            }
            days.add(day.withSlots(slots));
        }
        return new Plan(days);
    }

    /** A slot that rounding left empty takes a set from the largest. */
    private static int[] atLeastOne(int[] sets) {
        for (int i = 0; i < sets.length; i++) {
            if (sets[i] == 0) {
                int largest = 0;
                for (int j = 1; j < sets.length; j++) {
                    largest = sets[j] > sets[largest] ? j : largest;
                }
                sets[largest]--;
                sets[i]++;
            }
        }
        return sets;
    }
}
