package io.broadback.program.draft;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.broadback.program.week.WeekRepresentation;
import io.broadback.program.week.WeekRepresentation.DayRepresentation;

/** Days of which something was done stay as they were when the rest of a week is generated anew. */
final class DaysUnderWay {
    private DaysUnderWay() {
    }

    static WeekRepresentation kept(WeekRepresentation old, WeekRepresentation fresh, Set<LocalDate> days) {
        if (days.isEmpty()) {
            return fresh;
        }
        List<DayRepresentation> merged = Stream
                .concat(old.days().stream().filter(day -> days.contains(day.date())),
                        fresh.days().stream().filter(day -> !days.contains(day.date())))
                .sorted(Comparator.comparing(DayRepresentation::date)).toList();
        return new WeekRepresentation(fresh.week(), fresh.status(), fresh.priority(), fresh.requestedPriority(), merged,
                fresh.audit());
    }
}
