package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.broadback.program.week.domain.DayRows.PairedRow;

/** Puts rows, base and isolation together: rows first, then the base in its order with paired rows, then isolation (4.2). */
final class Assembly {
    private static final String OWN_DAY_NAME = "Back";

    private final Athlete athlete;
    private final Mode mode;
    private final RowWeek rows;
    private final Map<DayOfWeek, PlannedDay> base = new TreeMap<>();

    Assembly(Athlete athlete, List<PlannedDay> base, Mode mode, RowWeek rows) {
        this.athlete = athlete;
        this.mode = mode;
        this.rows = rows;
        base.forEach(day -> this.base.put(day.weekday(), day));
    }

    /** {@code primary} is empty where the base split holds the primary row itself. */
    Plan plan(Optional<Exercise> primary) {
        Optional<RowSlot> primarySlot = rows.rows().values().stream().flatMap(day -> day.all().stream())
                .filter(slot -> primary.filter(slot.exercise()::equals).isPresent() && slot.sets() >= RowVolume.SMALLEST_PLAN)
                .min(Comparator.comparing(RowSlot::zone).thenComparing(RowSlot::sets, Comparator.reverseOrder()));
        List<PlannedDay> days = Stream.concat(base.keySet().stream(), rows.rows().keySet().stream()).distinct().sorted()
                .map(weekday -> day(weekday, primarySlot)).filter(day -> !day.slots().isEmpty()).toList();
        return new Plan(days);
    }

    private PlannedDay day(DayOfWeek weekday, Optional<RowSlot> primarySlot) {
        PlannedDay ownDay = new PlannedDay(weekday, OWN_DAY_NAME, false, List.of());
        PlannedDay baseDay = base.getOrDefault(weekday, ownDay);
        Mode modeOfDay = base.containsKey(weekday) ? Mode.ROWS_FIRST : Mode.OWN_DAY;
        BaseSession session = BaseSession.of(baseDay, mode, athlete.countVerticalPulls());
        List<PlannedSlot> slots = new ArrayList<>();
        DayRows added = rows.rows().getOrDefault(weekday, DayRows.NONE);
        int opening = 0;
        for (RowSlot row : added.opening()) {
            int before = session.openingBefore(row.zone());
            slots.addAll(session.opening().subList(opening, before));
            opening = before;
            slots.add(planned(row, modeOfDay, primarySlot));
        }
        slots.addAll(session.opening().subList(opening, session.opening().size()));
        for (int place = 0; place < session.rest().size(); place++) {
            slots.add(session.rest().get(place));
            for (PairedRow paired : added.paired()) {
                if (paired.press() == place) {
                    slots.add(planned(paired.row(), Mode.SUPERSET, primarySlot));
                }
            }
        }
        IsolationChoice isolation = rows.isolation();
        if (isolation != null && weekday == rows.isolationDay()) {
            slots.add(new PlannedSlot(Role.ISOLATION, isolation.exercise(), isolation.sets(), isolation.range(), null, null,
                    List.of(), List.of(), RepsInReserve.of(athlete)));
        }
        return baseDay.withSlots(slots);
    }

    private PlannedSlot planned(RowSlot row, Mode slotMode, Optional<RowSlot> primarySlot) {
        boolean isPrimary = primarySlot.filter(slot -> slot == row).isPresent();
        return new PlannedSlot(isPrimary ? Role.PRIMARY_ROW : Role.ROW, row.exercise(), row.sets(), row.option().range(), null,
                slotMode, List.of(), List.of(), RepsInReserve.of(athlete));
    }
}
