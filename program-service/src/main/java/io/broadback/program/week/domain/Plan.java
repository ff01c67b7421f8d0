package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A week as slots on days, generated or written by hand; {@link WeekAudit} judges it. */
public record Plan(List<PlannedDay> days) {
    public Plan {
        days = days.stream().sorted(Comparator.comparing(PlannedDay::weekday)).toList();
    }

    Stream<PlannedSlot> slots() {
        return days.stream().flatMap(day -> day.slots().stream());
    }

    /** What the plan adds to the base. */
    Stream<PlannedSlot> added() {
        return slots().filter(slot -> !slot.isBase());
    }

    Stream<PlannedSlot> base() {
        return slots().filter(PlannedSlot::isBase);
    }
}
