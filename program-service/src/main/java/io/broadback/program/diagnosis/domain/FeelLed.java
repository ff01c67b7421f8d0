package io.broadback.program.diagnosis.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

/**
 * R6, R10: a main row that changes all the time cannot get stronger. Its exercise in a session is the one done for the planned
 * primary row, else the first row in low reps, the reps that belong to the primary row; counted over the last four weeks.
 */
final class FeelLed implements Question {
    private static final int DAYS = 28;

    @Override
    public Judgement about(Training training, Thresholds limits) {
        Set<UUID> primarySlots = training.plan().stream().flatMap(day -> day.primarySlots().stream())
                .collect(Collectors.toSet());
        List<Session> sessions = training.sessions().stream()
                .filter(session -> session.date().isAfter(training.today().minusDays(DAYS)))
                .filter(session -> mainRow(session, primarySlots).isPresent()).toList();
        if (sessions.size() < 2) {
            return new NotJudged(Code.FEEL_LED,
                    "fewer than two sessions of the last four weeks show which row is the main one");
        }
        List<String> rows = sessions.stream().flatMap(session -> mainRow(session, primarySlots).stream()).toList();
        int swaps = 0;
        for (int i = 1; i < rows.size(); i++) {
            swaps += rows.get(i).equals(rows.get(i - 1)) ? 0 : 1;
        }
        int sets = sessions.stream().mapToInt(session -> session.count(training::isRow)).sum();
        var numbers = Numbers.of("swaps", swaps).and("sessions", sessions.size()).asMap();
        String text = "the main row changed " + swaps + (swaps == 1 ? " time in " : " times in ") + sessions.size()
                + " sessions";
        if (swaps <= limits.mostSwaps()) {
            return Finding.ok(Code.FEEL_LED, numbers, Counted.of(sessions, sets), text);
        }
        return new Finding(Code.FEEL_LED, Severity.WARNING, numbers, Counted.of(sessions, sets), text,
                "choose one main row and keep it for at least four weeks; judge it by load and reps, not by how it feels");
    }

    private static Optional<String> mainRow(Session session, Set<UUID> primarySlots) {
        return session.sets().stream().filter(set -> set.slot() != null && primarySlots.contains(set.slot())).findFirst()
                .map(set -> set.exercise().id()).or(() -> firstInLowReps(session));
    }

    private static Optional<String> firstInLowReps(Session session) {
        List<String> rows = session.sets().stream().filter(set -> set.exercise().rowSet() && set.lowReps())
                .map(set -> set.exercise().id()).distinct().toList();
        return session.orderKnown() || rows.size() == 1 ? rows.stream().findFirst() : Optional.empty();
    }
}
