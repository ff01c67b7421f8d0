package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;

/** One training day with its slots in order. */
public record PlannedDay(DayOfWeek weekday, String name, boolean heavyAxial, List<PlannedSlot> slots) {
    public PlannedDay {
        slots = List.copyOf(slots);
    }

    boolean isOwnDay() {
        return slots.stream().noneMatch(PlannedSlot::isBase);
    }

    /** Rows that no longer stand as the pair rule wants them (R29) are done after their press like any other row. */
    public PlannedDay withoutBrokenPairs() {
        return withSlots(IntStream.range(0, slots.size())
                .mapToObj(place -> slots.get(place).isPaired() && !Pairing.holdsAt(slots, place) ? slots.get(place).unpaired()
                        : slots.get(place))
                .toList());
    }

    PlannedDay withSlots(List<PlannedSlot> newSlots) {
        return new PlannedDay(weekday, name, heavyAxial, newSlots);
    }
}
