package io.broadback.program.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.broadback.platform.event.program.WeekValue;
import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.WeekRepresentation.SlotRepresentation;
import io.broadback.program.week.domain.Reason;

/** What other services are told of a week: its slots, not its loads. */
final class PublishedWeek {
    private PublishedWeek() {
    }

    static WeekValue of(WeekEntity row, WeekRepresentation week, List<String> possibleRows) {
        Map<UUID, Integer> sets = new LinkedHashMap<>();
        week.days().forEach(day -> day.slots().forEach(slot -> sets.put(slot.slotId(), slot.sets())));
        List<WeekValue.Slot> slots = week.days().stream().flatMap(day -> day.slots().stream()
                .map(slot -> new WeekValue.Slot(slot.slotId(), day.date(), slot.order(), slot.exerciseId(),
                        slot.role().toString(), slot.sets(), slot.repRange(),
                        slot.mode() == null ? null : slot.mode().name())))
                .toList();
        Set<String> used = week.days().stream().flatMap(day -> day.slots().stream()).map(SlotRepresentation::exerciseId)
                .collect(Collectors.toSet());
        boolean deload = week.audit().reasons().stream().anyMatch(reason -> reason.code() == Reason.Code.DELOAD);
        return new WeekValue(1, row.key.tenantId(), row.key.athleteId(), row.key.week(), row.status, sets, deload,
                week.priority().name(), slots, possibleRows.stream().filter(rowOf -> !used.contains(rowOf)).toList(),
                row.version);
    }
}
