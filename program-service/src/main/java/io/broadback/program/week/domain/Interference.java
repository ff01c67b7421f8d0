package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.stream.Collectors;

/** Axial cost times sets of what the plan adds on the day before a heavy-axial day, Sunday before Monday included (4.6). */
final class Interference {
    private Interference() {
    }

    static int cost(Plan plan) {
        Set<DayOfWeek> heavy = plan.days().stream().filter(PlannedDay::heavyAxial).map(PlannedDay::weekday)
                .collect(Collectors.toSet());
        return plan.days().stream().filter(day -> heavy.contains(day.weekday().plus(1)))
                .flatMap(day -> day.slots().stream()).filter(slot -> !slot.isBase())
                .mapToInt(slot -> slot.exercise().axialCost() * slot.sets()).sum();
    }
}
