package io.broadback.logbook.analytics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.logbook.analytics.Diaries.Diary;
import io.broadback.logbook.analytics.RangeParameters.Asked;
import io.broadback.logbook.analytics.domain.Adherence;
import io.broadback.logbook.analytics.domain.Balance;
import io.broadback.logbook.analytics.domain.EffortParity;
import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.PlannedDay;
import io.broadback.logbook.analytics.domain.SessionWork;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.WeekOfExercise;
import io.broadback.logbook.analytics.domain.WeeklySets;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.tenancy.Pipeline;
import io.smallrye.mutiny.Uni;

/** What whole weeks of an athlete add up to: sets, balance, parity of effort, adherence. */
@ApplicationScoped
class AnalysingWeeks {
    private final Diaries diaries;

    AnalysingWeeks(Diaries diaries) {
        this.diaries = diaries;
    }

    /** Parity as a whole, and how it went from week to week. */
    record Parity(EffortParity whole, Map<LocalDate, EffortParity> weeks) {
        static Parity of(List<SessionWork> sessions, LocalDate today) {
            return new Parity(EffortParity.of(sessions, today), EffortParity.byWeek(sessions));
        }
    }

    Uni<Seen<WeeklySets>> weeklySets(Caller caller, UUID athlete, Asked asked) {
        return inWeeks(caller, athlete, asked, (diary, span) -> counts(diary, span)
                .map(counts -> WeeklySets.of(span, counts, diary.subject().today())));
    }

    Uni<Seen<Balance>> balance(Caller caller, UUID athlete, Asked asked) {
        return inWeeks(caller, athlete, asked, (diary, span) -> counts(diary, span)
                .map(counts -> Balance.of(counts, diary.subject().novice())));
    }

    Uni<Seen<Parity>> effortParity(Caller caller, UUID athlete, Asked asked) {
        return inWeeks(caller, athlete, asked, (diary, span) -> SelectSessionWork
                .of(diary.transaction(), diary.subject(), diary.exercises().all(), span)
                .map(sessions -> Parity.of(sessions, diary.subject().today())));
    }

    Uni<Seen<Adherence>> adherence(Caller caller, UUID athlete, Asked asked) {
        return inWeeks(caller, athlete, asked, (diary, span) -> {
            Subject subject = diary.subject();
            List<Exercise> rows = diary.exercises().some(Exercise::rowSet);
            Uni<List<PlannedDay>> planned = SelectPlannedRows.of(diary.transaction(), subject, rows, span);
            Uni<Boolean> trainedToday = SelectWeekCounts.anyOn(diary.transaction(), subject, subject.today());
            return Pipeline.of(planned, counts(diary, span), trainedToday).map(found -> Adherence.of(found.getItem1(),
                    rowSetsByWeek(found.getItem2()), subject.today(), found.getItem3()));
        });
    }

    /** The span is widened to whole weeks. */
    private <T> Uni<Seen<T>> inWeeks(Caller caller, UUID athlete, Asked asked, BiFunction<Diary, Span, Uni<T>> work) {
        return diaries.read(caller, athlete, diary -> {
            Span span = asked.until(diary.subject().today()).wholeWeeks();
            return work.apply(diary, span).map(found -> new Seen<>(diary.subject(), span, found));
        });
    }

    private static Uni<List<WeekOfExercise>> counts(Diary diary, Span span) {
        return SelectWeekCounts.of(diary.transaction(), diary.subject(), diary.exercises(), span);
    }

    private static Map<LocalDate, Integer> rowSetsByWeek(List<WeekOfExercise> counts) {
        return counts.stream().filter(week -> week.exercise().rowSet())
                .collect(Collectors.toMap(WeekOfExercise::monday, week -> week.count().sets(), Integer::sum));
    }
}
