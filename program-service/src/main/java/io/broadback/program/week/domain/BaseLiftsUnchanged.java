package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.BaseSplit.BaseSlot;

/** H2: top sets and back-offs stand in the week exactly as asked; other base slots may be substituted or left out. */
final class BaseLiftsUnchanged {
    private BaseLiftsUnchanged() {
    }

    static Optional<String> firstViolation(JudgedWeek week) {
        return week.request().baseSplit().days().stream()
                .flatMap(day -> firstViolation(week.request(), day, planned(week.plan(), day)).stream()).findFirst();
    }

    private static List<PlannedSlot> planned(Plan plan, BaseDay day) {
        return plan.days().stream().filter(planned -> planned.weekday() == day.weekday())
                .flatMap(planned -> planned.slots().stream()).filter(PlannedSlot::isBase).toList();
    }

    /** Rows and vertical pulls may move to the front (R16, 4.2), so they and all else are each in order. */
    private static Optional<String> firstViolation(WeekRequest request, BaseDay day, List<PlannedSlot> planned) {
        Predicate<Exercise> rows = Exercise::rowSet;
        Predicate<Exercise> pulls = exercise -> exercise.pattern() == Pattern.VERTICAL_PULL;
        return Stream.of(rows, pulls, rows.or(pulls).negate()).flatMap(some -> firstViolation(day.weekday(),
                day.slots().stream().filter(slot -> request.catalogue().find(slot.exerciseId()).filter(some).isPresent())
                        .toList(),
                planned.stream().filter(slot -> some.test(slot.exercise())).toList()).stream()).findFirst();
    }

    private static Optional<String> firstViolation(DayOfWeek weekday, List<BaseSlot> asked, List<PlannedSlot> planned) {
        int next = 0;
        for (BaseSlot slot : asked) {
            if (next < planned.size() && isThat(slot, planned.get(next))) {
                next++;
            } else if (slot.kind().isExact()) {
                return Optional.of(slot.exerciseId() + " " + slot.sets() + "x" + slot.repRange() + " is missing on "
                        + weekday);
            }
        }
        return next == planned.size() ? Optional.empty()
                : Optional.of(planned.get(next).exercise().id() + " on " + weekday + " was not asked for");
    }

    private static boolean isThat(BaseSlot asked, PlannedSlot planned) {
        boolean sameWork = planned.kind() == asked.kind() && planned.sets() == asked.sets()
                && planned.repRange().equals(asked.repRange());
        return sameWork && (!asked.kind().isExact() || planned.exercise().id().equals(asked.exerciseId()));
    }
}
