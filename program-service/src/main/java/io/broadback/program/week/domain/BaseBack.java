package io.broadback.program.week.domain;

import java.util.List;
import java.util.TreeSet;

/**
 * The back work that the base split brings along (4.2): its row sets count, and the plan adds only what is missing.
 * {@code rowExercises} are the ids of its rows.
 */
record BaseBack(Zones rowSets, int isolationSets, TreeSet<String> rowExercises) {

    static BaseBack of(List<PlannedDay> base, boolean countVerticalPulls) {
        int[] sets = new int[Zone.values().length];
        int isolationSets = 0;
        TreeSet<String> rows = new TreeSet<>();
        for (PlannedDay day : base) {
            for (PlannedSlot slot : day.slots()) {
                sets[slot.zone().ordinal()] += slot.countsAsRow(countVerticalPulls) ? slot.sets() : 0;
                isolationSets += slot.exercise().pattern() == Pattern.REAR_DELT_ISOLATION ? slot.sets() : 0;
                if (slot.exercise().rowSet()) {
                    rows.add(slot.exercise().id());
                }
            }
        }
        return new BaseBack(new Zones(sets[0], sets[1], sets[2]), isolationSets, rows);
    }

    int sets() {
        return rowSets.total();
    }

    boolean isEmpty() {
        return sets() == 0;
    }

    boolean holds(Exercise row) {
        return rowExercises.contains(row.id());
    }
}
