package io.broadback.program.draft;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;

/** What could stand in for a slot's exercise, the nearest first, and the week if one of them was taken. */
public record SwapView(List<SubstituteView> substitutes, @Nullable WeekView week) {

    /** An exercise with the range it would be done in. */
    public record SubstituteView(String exerciseId, RepRange repRange) {
    }
}
