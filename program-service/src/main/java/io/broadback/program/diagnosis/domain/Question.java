package io.broadback.program.diagnosis.domain;

/** One thing a diagnosis asks of the training. */
interface Question {
    Judgement about(Training training, Thresholds limits);
}
