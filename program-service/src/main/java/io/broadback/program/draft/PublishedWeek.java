package io.broadback.program.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.broadback.platform.event.program.WeekValue;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.draft.domain.StandingWeek;
import io.broadback.program.week.domain.PlannedSlot;
import io.broadback.program.week.domain.Reason;

/** What other services are told of a week as it stands: its slots, not its loads. */
final class PublishedWeek {
    private PublishedWeek() {
    }

    static WeekValue of(WeekEntity row, StandingWeek week, List<String> possibleRows) {
        Map<UUID, Integer> sets = new LinkedHashMap<>();
        List<WeekValue.Slot> slots = new ArrayList<>();
        for (StandingDay day : week.days()) {
            for (int i = 0; i < day.slots().size(); i++) {
                StandingDay.Slot slot = day.slots().get(i);
                sets.put(slot.id(), slot.planned().sets());
                slots.add(slot(day, slot, i + 1));
            }
        }
        Set<String> used = week.slots().map(slot -> slot.planned().exercise().id()).collect(Collectors.toSet());
        boolean deload = week.generated().reasons().stream().anyMatch(reason -> reason.code() == Reason.Code.DELOAD);
        return new WeekValue(1, row.key.tenantId(), row.key.athleteId(), row.key.week(), row.status, sets, deload,
                week.generated().priority().name(), slots,
                possibleRows.stream().filter(rowOf -> !used.contains(rowOf)).toList(),
                row.version);
    }

    private static WeekValue.Slot slot(StandingDay day, StandingDay.Slot slot, int order) {
        PlannedSlot planned = slot.planned();
        String status = day.skipped() ? "skipped" : slot.question() != null ? "question" : "open";
        return new WeekValue.Slot(slot.id(), day.date(), order, planned.exercise().id(), planned.role().toString(),
                planned.sets(), planned.repRange(), planned.mode() == null ? null : planned.mode().name(), status);
    }
}
