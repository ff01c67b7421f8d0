package io.broadback.program.week.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Turns a plan into the days of a week: dates, ids, minutes and loads. */
public final class LoadedWeek {
    private final WeekRequest request;

    public LoadedWeek(WeekRequest request) {
        this.request = request;
    }

    List<Week.Day> days(Plan plan) {
        return plan.days().stream().map(this::day).toList();
    }

    private Week.Day day(PlannedDay day) {
        List<SlotId> ids = IntStream.rangeClosed(1, day.slots().size())
                .mapToObj(order -> SlotId.of(request.week(), day.weekday(), order)).toList();
        return day(day, request.week().date(day.weekday()), ids);
    }

    /** A day of slots that have their ids already, with the loads of a session on this date. */
    public Week.Day day(PlannedDay day, LocalDate date, List<SlotId> ids) {
        StartingLoads loads = new StartingLoads(request, date);
        List<Long> millis = SessionClock.slotMillis(day);
        List<Week.Slot> slots = new ArrayList<>();
        long all = 0;
        long rows = 0;
        for (int i = 0; i < day.slots().size(); i++) {
            PlannedSlot slot = day.slots().get(i);
            slots.add(slot(ids, day, i, millis.get(i), loads));
            all += millis.get(i);
            rows += slot.exercise().rowSet() ? millis.get(i) : 0;
        }
        return new Week.Day(date, day.weekday(), day.name(), day.heavyAxial(), minutes(all), minutes(rows), slots);
    }

    private static Week.Slot slot(List<SlotId> ids, PlannedDay day, int place, long millis, StartingLoads loads) {
        PlannedSlot slot = day.slots().get(place);
        Prescription strict = loads.strict(slot);
        return new Week.Slot(ids.get(place), place + 1, slot, strict,
                slot.swaySets().isEmpty() ? null : loads.sway(slot, strict), partner(ids, day, place), minutes(millis));
    }

    /** The other slot of a pair: a paired row follows its press. */
    private static @Nullable SlotId partner(List<SlotId> ids, PlannedDay day, int place) {
        if (day.slots().get(place).isPaired()) {
            return ids.get(place - 1);
        }
        return place + 1 < ids.size() && day.slots().get(place + 1).isPaired() ? ids.get(place + 1) : null;
    }

    private static BigDecimal minutes(long millis) {
        return Ratio.of(millis, 60_000).rounded(1);
    }
}
