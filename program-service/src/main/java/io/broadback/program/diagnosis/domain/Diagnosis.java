package io.broadback.program.diagnosis.domain;

import java.util.List;

/** Asks every question once and answers in the order of {@link Code}. */
public final class Diagnosis {
    private static final List<Question> QUESTIONS = List.of(new Adherence(), new Balance(), new EffortParity(),
            new IsolationLed(), new FeelLed(), new NoPriority(), new SwayShare(), new RirShare(), new SessionRpe(),
            new PushPull());

    private final Thresholds limits;

    public Diagnosis(Thresholds limits) {
        this.limits = limits;
    }

    public List<Judgement> of(Training training) {
        return QUESTIONS.stream().map(question -> question.about(training, limits)).toList();
    }
}
