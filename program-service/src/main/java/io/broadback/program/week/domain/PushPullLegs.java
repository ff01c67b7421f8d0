package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.broadback.program.week.domain.BaseSplit.BaseDay;

/**
 * A split in Push-Pull-Legs order: each pull day is the day before legs, so rows would tire the lower back just then (W4). It
 * is not reordered; what the plan adds is easy on the spine, and the other order is suggested.
 */
final class PushPullLegs {
    static final int MAX_AXIAL_COST = 1;

    private PushPullLegs() {
    }

    static boolean isOrderOf(WeekRequest request, List<PlannedDay> base) {
        Set<DayOfWeek> legs = EnumSet.noneOf(DayOfWeek.class);
        base.stream().filter(PlannedDay::heavyAxial).map(PlannedDay::weekday).forEach(legs::add);
        Set<DayOfWeek> pull = EnumSet.noneOf(DayOfWeek.class);
        boolean push = false;
        for (BaseDay day : request.baseSplit().days()) {
            boolean pushes = hasAny(request, day, Pattern::isPush);
            boolean pulls = hasAny(request, day, Pattern::isBackCompound);
            if (!legs.contains(day.weekday()) && pushes != pulls) {
                push |= pushes;
                if (pulls) {
                    pull.add(day.weekday());
                }
            }
        }
        return push && !pull.isEmpty() && pull.stream().allMatch(day -> legs.contains(day.plus(1)));
    }

    private static boolean hasAny(WeekRequest request, BaseDay day, Predicate<Pattern> wanted) {
        return day.slots().stream().flatMap(slot -> request.catalogue().find(slot.exerciseId()).stream())
                .map(Exercise::pattern).anyMatch(wanted);
    }
}
