package io.broadback.program.draft.domain;

import java.time.LocalDate;

/** Whether a date of a week has room for a session: two on one day are not planned. */
public final class DayOccupation {
    private DayOccupation() {
    }

    /** {@code mover} is the day, by its first date, that wants to go there. */
    public static boolean isFree(GeneratedWeek week, Changes changes, LocalDate date, LocalDate mover) {
        return week.days().stream().map(GeneratedWeek.Day::date).filter(day -> !day.equals(mover))
                .noneMatch(day -> changes.of(day)
                        .map(change -> !change.skipped()
                                && date.equals(change.movedTo() == null ? day : change.movedTo()))
                        .orElse(day.equals(date)));
    }
}
