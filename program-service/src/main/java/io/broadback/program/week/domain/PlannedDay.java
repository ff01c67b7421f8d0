package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.List;

/** One training day with its slots in order. */
public record PlannedDay(DayOfWeek weekday, String name, boolean heavyAxial, List<PlannedSlot> slots) {
    public PlannedDay {
        slots = List.copyOf(slots);
    }

    boolean isOwnDay() {
        return slots.stream().noneMatch(PlannedSlot::isBase);
    }

    PlannedDay withSlots(List<PlannedSlot> newSlots) {
        return new PlannedDay(weekday, name, heavyAxial, newSlots);
    }
}
