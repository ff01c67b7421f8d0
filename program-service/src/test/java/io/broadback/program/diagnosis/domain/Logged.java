package io.broadback.program.diagnosis.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;
import io.broadback.program.week.domain.Exercises;

/** Trainings in a few words. Today is a Saturday, so that a whole week of work lies before it. */
final class Logged {
    static final LocalDate TODAY = LocalDate.parse("2026-11-28");
    static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private Logged() {
    }

    /** Strict sets in low reps with two in reserve. */
    static Stream<Performed> sets(int count, String exercise) {
        return sets(count, exercise, 2);
    }

    static Stream<Performed> sets(int count, String exercise, @Nullable Integer reserve) {
        return set(exercise, reserve, false, null, count);
    }

    static Stream<Performed> swayed(int count, String exercise) {
        return set(exercise, 2, true, null, count);
    }

    static Stream<Performed> forSlot(UUID slot, String exercise) {
        return set(exercise, 2, false, slot, 1).map(set -> new Performed(set.exercise(), false, false, 2, false, slot));
    }

    private static Stream<Performed> set(String exercise, @Nullable Integer reserve, boolean swayed, @Nullable UUID slot,
            int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Performed(Exercises.named(exercise), swayed, false, reserve, true, slot));
    }

    @SafeVarargs
    static Session session(LocalDate date, Stream<Performed>... sets) {
        return rated(date, null, sets);
    }

    @SafeVarargs
    static Session rated(LocalDate date, @Nullable Integer exertion, Stream<Performed>... sets) {
        return new Session(UUID.randomUUID(), date, exertion, true, Arrays.stream(sets).flatMap(each -> each).toList());
    }

    /** As imports give it: every set at the time the session began. */
    @SafeVarargs
    static Session unordered(LocalDate date, Stream<Performed>... sets) {
        Session session = session(date, sets);
        return new Session(session.id(), date, null, false, session.sets());
    }

    static Training training(Session... sessions) {
        return new Training(TODAY, false, false, List.of(sessions), List.of());
    }

    static Training ofNovice(Session... sessions) {
        return new Training(TODAY, true, false, List.of(sessions), List.of());
    }

    static Training planned(List<PlannedDay> plan, Session... sessions) {
        return new Training(TODAY, false, false, List.of(sessions), plan);
    }

    static PlannedDay plan(LocalDate date, int rowSets, UUID... primarySlots) {
        return new PlannedDay(date, rowSets, Set.of(primarySlots));
    }

    static Judgement judged(Code code, Training training) {
        return new Diagnosis(Thresholds.defaults()).of(training).stream().filter(judgement -> judgement.code() == code)
                .findFirst().orElseThrow();
    }

    static Finding found(Code code, Training training) {
        Judgement judgement = judged(code, training);
        if (judgement instanceof Finding finding) {
            return finding;
        }
        throw new AssertionError(judgement);
    }

    static String notJudged(Code code, Training training) {
        Judgement judgement = judged(code, training);
        if (judgement instanceof NotJudged not) {
            return not.reason();
        }
        throw new AssertionError(judgement);
    }
}
