package io.broadback.program.diagnosis.domain;

import java.util.List;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

/** R6, R20: rows that come after every other lift in every session, or not at all, are no priority. */
final class NoPriority implements Question {
    private static final int LEAST_SESSIONS = 2;

    @Override
    public Judgement about(Training training, Thresholds limits) {
        if (training.sessions().size() < LEAST_SESSIONS) {
            return new NotJudged(Code.NO_PRIORITY, "fewer than two sessions were logged");
        }
        List<Session> withRows = training.sessionsWith(training::isRow);
        if (withRows.isEmpty()) {
            return new Finding(Code.NO_PRIORITY, Severity.WARNING,
                    Numbers.of("sessions", training.sessions().size()).and("rowSessions", 0).asMap(),
                    training.counted(set -> true), "no session of " + training.sessions().size() + " had a row",
                    "open one session a week with a heavy row");
        }
        List<Session> ordered = withRows.stream().filter(Session::orderKnown).toList();
        if (ordered.size() < LEAST_SESSIONS) {
            return new NotJudged(Code.NO_PRIORITY,
                    withRows.size() < LEAST_SESSIONS ? "rows in a single session do not show a habit"
                            : "the log does not say in which order the exercises were done");
        }
        int last = (int) ordered.stream().filter(session -> rowsComeLast(session, training)).count();
        var numbers = Numbers.of("rowSessions", ordered.size()).and("rowsLast", last).asMap();
        Counted counted = Counted.of(ordered, ordered.stream().mapToInt(session -> session.count(training::isRow)).sum());
        String text = "rows came after every other lift in " + last + " of " + ordered.size() + " sessions";
        if (last < ordered.size()) {
            return Finding.ok(Code.NO_PRIORITY, numbers, counted, text);
        }
        return new Finding(Code.NO_PRIORITY, Severity.WARNING, numbers, counted, text,
                "put the row first in one session a week, before squats and presses");
    }

    private static boolean rowsComeLast(Session session, Training training) {
        List<Performed> sets = session.sets();
        int firstRow = 0;
        while (!training.isRow(sets.get(firstRow))) {
            firstRow++;
        }
        return sets.subList(0, firstRow).stream().anyMatch(Performed::isOtherLift)
                && sets.subList(firstRow, sets.size()).stream().noneMatch(Performed::isOtherLift);
    }
}
