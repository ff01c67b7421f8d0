package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;

/** The lifts the athlete trains anyway, day by day (4.1). The generator adds to it and takes nothing away (R24). */
public record BaseSplit(List<BaseDay> days) {
    public BaseSplit {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A base split has at least one day");
        }
        if (days.stream().map(BaseDay::weekday).distinct().count() != days.size()) {
            throw new IllegalArgumentException("A base split has at most one session on a weekday");
        }
        days = days.stream().sorted(Comparator.comparing(BaseDay::weekday)).toList();
    }

    /** One training day; {@code heavyAxial} null means that it is derived from its top slots (4.6). */
    public record BaseDay(DayOfWeek weekday, String name, @Nullable Boolean heavyAxial, List<BaseSlot> slots) {
        public BaseDay {
            slots = List.copyOf(slots);
        }
    }

    /** Sets of one base lift in one range. */
    public record BaseSlot(String exerciseId, int sets, RepRange repRange, Kind kind) {
        public BaseSlot {
            if (sets < 1 || sets > 20) {
                throw new IllegalArgumentException("A base slot has 1 to 20 sets, not " + sets);
            }
        }
    }
}
