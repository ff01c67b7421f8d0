package io.broadback.program.week.domain;

import java.util.Optional;

/** Why an exercise cannot be done in a slot after all: the place lacks something, or it is not for this athlete. */
public enum Objection {
    EQUIPMENT,
    EXCLUDED,
    CAUTION;

    /** Cautions speak against what the plan adds, never against the base (4.7). */
    public static Optional<Objection> to(PlannedSlot slot, WeekRequest request) {
        if (request.athlete().excludedExercises().contains(slot.exercise().id())) {
            return Optional.of(EXCLUDED);
        }
        if (!slot.isBase() && Cautions.forbid(request.athlete(), slot.exercise())) {
            return Optional.of(CAUTION);
        }
        return slot.exercise().isPossibleWith(request.equipment()) ? Optional.empty() : Optional.of(EQUIPMENT);
    }
}
