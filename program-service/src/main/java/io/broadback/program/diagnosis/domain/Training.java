package io.broadback.program.diagnosis.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The training of some weeks up to today: who trained, what was done and what had been planned. Vertical pulls count as rows
 * only where the athlete wants them to.
 */
public record Training(LocalDate today, boolean novice, boolean countVerticalPulls, List<Session> sessions,
        List<PlannedDay> plan) {
    public Training {
        sessions = sessions.stream().filter(session -> !session.sets().isEmpty())
                .sorted(Comparator.comparing(Session::date)).toList();
        plan = List.copyOf(plan);
    }

    Stream<Performed> sets() {
        return sessions.stream().flatMap(session -> session.sets().stream());
    }

    int count(Predicate<Performed> kind) {
        return (int) sets().filter(kind).count();
    }

    List<Session> sessionsWith(Predicate<Performed> kind) {
        return sessions.stream().filter(session -> session.has(kind)).toList();
    }

    Counted counted(Predicate<Performed> kind) {
        return Counted.of(sessionsWith(kind), count(kind));
    }

    boolean isRow(Performed set) {
        return set.exercise().countsAsRow(countVerticalPulls);
    }

    /** The sessions of the weeks that are over; of this week only when there are no others, since it may still grow. */
    List<Session> ofWholeWeeks() {
        LocalDate monday = Session.mondayOf(today);
        List<Session> before = sessions.stream().filter(session -> session.date().isBefore(monday)).toList();
        return before.isEmpty() ? sessions : before;
    }

    /** The days whose rows are due: all before today, and today once something has been done. */
    List<PlannedDay> due() {
        Set<LocalDate> trained = sessions.stream().map(Session::date).collect(Collectors.toSet());
        return plan.stream().filter(day -> day.date().isBefore(today)
                || (day.date().equals(today) && trained.contains(today))).toList();
    }
}
