package io.broadback.program.week.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The base slots of a session in the order they are done: in {@code opening} the rows that open it where rows go first (4.2),
 * then the rest. Slots keep their order, but back compounds come before isolation (R16).
 */
record BaseSession(List<PlannedSlot> opening, List<PlannedSlot> rest) {
    static final BaseSession NONE = new BaseSession(List.of(), List.of());

    static BaseSession of(PlannedDay day, Mode mode, boolean countVerticalPulls) {
        List<PlannedSlot> opening = new ArrayList<>();
        List<PlannedSlot> rest = new ArrayList<>();
        for (PlannedSlot slot : day.slots()) {
            boolean opens = mode.opensSessions() && slot.countsAsRow(countVerticalPulls);
            (opens ? opening : rest).add(slot);
        }
        return new BaseSession(List.copyOf(opening), compoundsBeforeIsolation(rest));
    }

    private static List<PlannedSlot> compoundsBeforeIsolation(List<PlannedSlot> slots) {
        List<PlannedSlot> ordered = new ArrayList<>();
        int firstIsolation = -1;
        for (PlannedSlot slot : slots) {
            if (firstIsolation >= 0 && isBackCompound(slot)) {
                ordered.add(firstIsolation++, slot);
            } else {
                if (firstIsolation < 0 && slot.exercise().isIsolation()) {
                    firstIsolation = ordered.size();
                }
                ordered.add(slot);
            }
        }
        return List.copyOf(ordered);
    }

    private static boolean isBackCompound(PlannedSlot slot) {
        return slot.exercise().pattern().isBackWork() && !slot.exercise().isIsolation();
    }

    /** Places of {@code rest} after which a row may be paired: presses for volume, before any isolation (R16). */
    List<Integer> partners() {
        List<Integer> partners = new ArrayList<>();
        for (int i = 0; i < rest.size() && !rest.get(i).exercise().isIsolation(); i++) {
            if (Pairing.isPartner(rest.get(i))) {
                partners.add(i);
            }
        }
        return partners;
    }

    /** How many of the opening rows stand before an added row of this zone: low reps, then mid, then high. */
    int openingBefore(Zone zone) {
        int before = 0;
        while (before < opening.size() && opening.get(before).zone().compareTo(zone) <= 0) {
            before++;
        }
        return before;
    }
}
