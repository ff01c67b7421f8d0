package io.broadback.program.diagnosis.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The work of one session in the order it was done, on the athlete's own day; {@code exertion} is the session RPE, 1 to 10.
 * {@code orderKnown} is false where the log gives several exercises one and the same time, as imported ones do.
 */
public record Session(UUID id, LocalDate date, @Nullable Integer exertion, boolean orderKnown, List<Performed> sets) {
    public Session {
        sets = List.copyOf(sets);
    }

    LocalDate monday() {
        return mondayOf(date);
    }

    static LocalDate mondayOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    int count(Predicate<Performed> kind) {
        return (int) sets.stream().filter(kind).count();
    }

    boolean has(Predicate<Performed> kind) {
        return sets.stream().anyMatch(kind);
    }

    /** Whether more than half of its work is of this kind. */
    boolean isMostly(Predicate<Performed> kind) {
        return 2 * count(kind) > sets.size();
    }
}
