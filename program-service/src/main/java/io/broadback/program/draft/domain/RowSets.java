package io.broadback.program.draft.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import io.broadback.program.week.domain.Exercise;

/**
 * Row sets of a week on the athlete's date: planned (skipped days too), done, and what can still be done because its day is not
 * over.
 */
public record RowSets(int planned, int done, int toCome) {

    public static RowSets of(List<StandingDay> days, List<Performed> sets, Predicate<Exercise> isRow, LocalDate today) {
        Progress progress = new Progress(days, sets);
        int planned = 0;
        int toCome = 0;
        for (StandingDay day : days) {
            for (StandingDay.Slot slot : day.slots()) {
                if (isRow.test(slot.planned().exercise())) {
                    planned += slot.planned().sets();
                    toCome += day.skipped() || day.date().isBefore(today) ? 0
                            : Math.max(0, slot.planned().sets() - progress.of(slot.id()).size());
                }
            }
        }
        return new RowSets(planned, (int) sets.stream().filter(Performed::row).count(), toCome);
    }
}
