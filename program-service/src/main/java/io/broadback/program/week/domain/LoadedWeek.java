package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Turns a plan into the days of a week: dates, ids, minutes and loads. */
final class LoadedWeek {
    private final WeekRequest request;

    LoadedWeek(WeekRequest request) {
        this.request = request;
    }

    List<Week.Day> days(Plan plan) {
        return plan.days().stream().map(this::day).toList();
    }

    private Week.Day day(PlannedDay day) {
        LocalDate date = request.week().date(day.weekday());
        StartingLoads loads = new StartingLoads(request, date);
        List<Long> millis = SessionClock.slotMillis(day);
        List<Week.Slot> slots = new ArrayList<>();
        long all = 0;
        long rows = 0;
        for (int i = 0; i < day.slots().size(); i++) {
            PlannedSlot slot = day.slots().get(i);
            slots.add(slot(day, i + 1, slot, millis.get(i), loads));
            all += millis.get(i);
            rows += slot.exercise().rowSet() ? millis.get(i) : 0;
        }
        return new Week.Day(date, day.weekday(), day.name(), day.heavyAxial(), minutes(all),
                minutes(rows), slots);
    }

    private Week.Slot slot(PlannedDay day, int order, PlannedSlot slot, long millis, StartingLoads loads) {
        Prescription strict = loads.strict(slot);
        return new Week.Slot(SlotId.of(request.week(), day.weekday(), order), order, slot, strict,
                slot.swaySets().isEmpty() ? null : loads.sway(slot, strict), partner(day, order), minutes(millis));
    }

    /** The other slot of a pair: a paired row follows its press. */
    private @Nullable SlotId partner(PlannedDay day, int order) {
        if (day.slots().get(order - 1).isPaired()) {
            return SlotId.of(request.week(), day.weekday(), order - 1);
        }
        return order < day.slots().size() && day.slots().get(order).isPaired()
                ? SlotId.of(request.week(), day.weekday(), order + 1)
                : null;
    }

    private static BigDecimal minutes(long millis) {
        return Ratio.of(millis, 60_000).rounded(1);
    }
}
