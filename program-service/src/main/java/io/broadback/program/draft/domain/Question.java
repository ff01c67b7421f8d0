package io.broadback.program.draft.domain;

import java.util.List;

import io.broadback.program.week.domain.Objection;

/** A slot that cannot be done as it stands: why, the stations that are missing, and what could stand in, the nearest first. */
public record Question(Objection reason, List<String> missing, List<String> substitutes) {
    public Question {
        missing = List.copyOf(missing);
        substitutes = List.copyOf(substitutes);
    }
}
