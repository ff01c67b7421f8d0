package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A generated week with its loads and its audit. {@code priority} is the mode used, {@code requestedPriority} the one asked.
 */
public record Week(IsoWeek week, Mode priority, Mode requestedPriority, List<Day> days, Audit audit) {
    public Week {
        days = List.copyOf(days);
    }

    /** One training day; minutes are those of all its slots, row minutes those of its rows. */
    public record Day(LocalDate date, DayOfWeek weekday, String name, boolean heavyAxial, BigDecimal minutes,
            BigDecimal rowMinutes, List<Slot> slots) {
        public Day {
            slots = List.copyOf(slots);
        }
    }

    /**
     * A planned slot with its place and its load; {@code swayTarget} is there when some of its sets sway, and
     * {@code supersetWith} is the other slot of a pair.
     */
    public record Slot(SlotId id, int order, PlannedSlot planned, Prescription target, @Nullable Prescription swayTarget,
            @Nullable SlotId supersetWith, BigDecimal minutes) {
        public Slot withTarget(Prescription other) {
            return new Slot(id, order, planned, other, swayTarget, supersetWith, minutes);
        }
    }
}
