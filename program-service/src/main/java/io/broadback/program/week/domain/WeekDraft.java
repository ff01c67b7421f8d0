package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.broadback.program.week.domain.DayRows.PairedRow;
import io.broadback.program.week.domain.SearchTable.Choice;
import io.broadback.program.week.domain.SessionTable.Press;
import io.broadback.program.week.domain.SlotFilling.Cut;

/** Writes placed slots down as a week, with the rows of each session in order. */
final class WeekDraft {
    private final SearchTable table;
    private final MenuBound menu;

    WeekDraft(SearchTable table, MenuBound menu) {
        this.table = table;
        this.menu = menu;
    }

    /** Empty if an exercise would have to follow itself where it may not. {@code place} counts presses after sessions. */
    Optional<RowWeek> of(Cut cut, Choice[] filled, int[] place, int isolationSession, long points, int pairedSets, int fullest,
            long millis) {
        int sessions = table.sessions.size();
        List<List<RowSlot>> opening = new ArrayList<>();
        List<List<PairedRow>> paired = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            opening.add(new ArrayList<>());
            paired.add(new ArrayList<>());
        }
        for (int slot = 0; slot < cut.slots(); slot++) {
            RowSlot row = new RowSlot(Zone.values()[cut.zones()[slot]], filled[slot].option(), cut.sets()[slot]);
            if (place[slot] < sessions) {
                opening.get(place[slot]).add(row);
            } else {
                Press press = table.presses[place[slot] - sessions];
                paired.get(press.session()).add(new PairedRow(press.place(), row));
            }
        }
        Map<DayOfWeek, DayRows> rows = new TreeMap<>();
        for (int i = 0; i < sessions; i++) {
            Optional<List<RowSlot>> ordered = SessionOrder.withoutNeighbours(opening.get(i));
            if (ordered.isEmpty() && !table.space.neighboursAllowed()) {
                return Optional.empty();
            }
            if (!opening.get(i).isEmpty() || !paired.get(i).isEmpty()) {
                rows.put(table.sessions.get(i).weekday(), new DayRows(ordered.orElse(opening.get(i)), paired.get(i)));
            }
        }
        return Optional.of(new RowWeek(rows, menu.isolation(),
                isolationSession < 0 ? null : table.sessions.get(isolationSession).weekday(), points, pairedSets,
                menu.exerciseIds(), cut.slots(), cut.largest(), fullest, millis));
    }
}
