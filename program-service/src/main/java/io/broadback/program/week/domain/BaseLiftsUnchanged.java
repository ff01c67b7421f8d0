package io.broadback.program.week.domain;

import java.util.List;
import java.util.Optional;

import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.BaseSplit.BaseSlot;

/** H2: top sets and back-offs stand in the week exactly as asked; other base slots may be substituted or left out. */
final class BaseLiftsUnchanged {
    private BaseLiftsUnchanged() {
    }

    static Optional<String> firstViolation(JudgedWeek week) {
        return week.request().baseSplit().days().stream()
                .flatMap(day -> firstViolation(day, planned(week.plan(), day)).stream()).findFirst();
    }

    private static List<PlannedSlot> planned(Plan plan, BaseDay day) {
        return plan.days().stream().filter(planned -> planned.weekday() == day.weekday())
                .flatMap(planned -> planned.slots().stream()).filter(PlannedSlot::isBase).toList();
    }

    private static Optional<String> firstViolation(BaseDay asked, List<PlannedSlot> planned) {
        int next = 0;
        for (BaseSlot slot : asked.slots()) {
            if (next < planned.size() && isThat(slot, planned.get(next))) {
                next++;
            } else if (slot.kind().isExact()) {
                return Optional.of(slot.exerciseId() + " " + slot.sets() + "x" + slot.repRange() + " is missing on "
                        + asked.weekday());
            }
        }
        return next == planned.size() ? Optional.empty()
                : Optional.of(planned.get(next).exercise().id() + " on " + asked.weekday() + " was not asked for");
    }

    private static boolean isThat(BaseSlot asked, PlannedSlot planned) {
        boolean sameWork = planned.kind() == asked.kind() && planned.sets() == asked.sets()
                && planned.repRange().equals(asked.repRange());
        return sameWork && (!asked.kind().isExact() || planned.exercise().id().equals(asked.exerciseId()));
    }
}
