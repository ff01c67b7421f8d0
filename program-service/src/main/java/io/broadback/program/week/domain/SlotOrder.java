package io.broadback.program.week.domain;

import java.util.Optional;

/** H3: no isolation before a compound for the back (R16), and what is isolation of the plan comes last. */
final class SlotOrder {
    private SlotOrder() {
    }

    static Optional<String> firstViolation(JudgedWeek week) {
        return week.plan().days().stream().flatMap(day -> firstViolation(day).stream()).findFirst();
    }

    private static Optional<String> firstViolation(PlannedDay day) {
        boolean isolated = false;
        boolean addedIsolation = false;
        for (PlannedSlot slot : day.slots()) {
            boolean backCompound = slot.exercise().pattern().isBackWork() && !slot.exercise().isIsolation();
            if ((isolated && backCompound) || (addedIsolation && slot.role() != Role.ISOLATION)) {
                return Optional.of(slot.exercise().id() + " stands after isolation on " + day.weekday());
            }
            isolated |= slot.exercise().isIsolation();
            addedIsolation |= slot.role() == Role.ISOLATION;
        }
        return Optional.empty();
    }
}
