package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Puts rows, base and isolation together: rows first, then the base in its order, then isolation (4.2). */
final class Assembly {
    private static final String OWN_DAY_NAME = "Back";

    private final Athlete athlete;
    private final RowWeek rows;
    private final Map<DayOfWeek, PlannedDay> base = new TreeMap<>();

    Assembly(Athlete athlete, List<PlannedDay> base, RowWeek rows) {
        this.athlete = athlete;
        this.rows = rows;
        base.forEach(day -> this.base.put(day.weekday(), day));
    }

    Plan plan(Exercise primary) {
        Optional<RowSlot> primarySlot = rows.rows().values().stream().flatMap(List::stream)
                .filter(slot -> slot.exercise().equals(primary))
                .min(Comparator.<RowSlot, Boolean> comparing(slot -> slot.sets() < RowVolume.SMALLEST_PLAN)
                        .thenComparing(RowSlot::zone).thenComparing(RowSlot::sets, Comparator.reverseOrder()));
        List<PlannedDay> days = Stream.concat(base.keySet().stream(), rows.rows().keySet().stream()).distinct().sorted()
                .map(weekday -> day(weekday, primarySlot)).filter(day -> !day.slots().isEmpty()).toList();
        return new Plan(days);
    }

    private PlannedDay day(DayOfWeek weekday, Optional<RowSlot> primarySlot) {
        PlannedDay ownDay = new PlannedDay(weekday, OWN_DAY_NAME, false, List.of());
        PlannedDay baseDay = base.getOrDefault(weekday, ownDay);
        Mode mode = base.containsKey(weekday) ? Mode.ROWS_FIRST : Mode.OWN_DAY;
        List<PlannedSlot> slots = new ArrayList<>();
        for (RowSlot row : rows.rows().getOrDefault(weekday, List.of())) {
            boolean isPrimary = primarySlot.filter(slot -> slot == row).isPresent();
            slots.add(new PlannedSlot(isPrimary ? Role.PRIMARY_ROW : Role.ROW, row.exercise(), row.sets(),
                    row.option().range(), null, mode, List.of(), List.of(), RepsInReserve.of(athlete)));
        }
        slots.addAll(baseDay.slots());
        IsolationChoice isolation = rows.isolation();
        if (isolation != null && weekday == rows.isolationDay()) {
            slots.add(new PlannedSlot(Role.ISOLATION, isolation.exercise(), isolation.sets(), isolation.range(), null, null,
                    List.of(), List.of(), RepsInReserve.of(athlete)));
        }
        return baseDay.withSlots(slots);
    }
}
