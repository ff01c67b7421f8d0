package io.broadback.program.diagnosis.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.broadback.program.diagnosis.domain.Judgement.Finding;
import io.broadback.program.diagnosis.domain.Judgement.NotJudged;

/** R4: how many of the planned row sets were done, in the weeks that have a plan. */
final class Adherence implements Question {

    @Override
    public Judgement about(Training training, Thresholds limits) {
        if (training.plan().isEmpty()) {
            return new NotJudged(Code.ADHERENCE, "no stored week lies in this span, so nothing was planned to compare with");
        }
        int planned = training.due().stream().mapToInt(PlannedDay::rowSets).sum();
        if (planned == 0) {
            return new NotJudged(Code.ADHERENCE, "no planned row set is due yet");
        }
        Set<LocalDate> plannedWeeks = training.plan().stream().map(PlannedDay::monday).collect(Collectors.toSet());
        List<Session> sessions = training.sessionsWith(training::isRow).stream()
                .filter(session -> plannedWeeks.contains(session.monday())).toList();
        int done = sessions.stream().mapToInt(session -> session.count(training::isRow)).sum();
        Counted counted = new Counted(done, sessions.size(), plannedWeeks.size());
        Map<String, BigDecimal> numbers = Numbers.of("done", done).and("planned", planned).share(done, planned).asMap();
        String text = done + " of " + planned + " planned row sets were done (" + Numbers.percent(done, planned) + ")";
        if (100 * done >= limits.leastAdherence() * planned) {
            return Finding.ok(Code.ADHERENCE, numbers, counted, text);
        }
        return new Finding(Code.ADHERENCE, Severity.WARNING, numbers, counted, text,
                "do the planned rows before adding any; when time is short, keep the first row of the day");
    }
}
