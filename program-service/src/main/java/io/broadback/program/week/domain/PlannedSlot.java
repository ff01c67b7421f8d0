package io.broadback.program.week.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;

/**
 * Sets of one exercise in one range on one day, before loads. {@code kind} belongs to base slots, {@code mode} to rows; sway
 * and failure sets are numbered from 1 (R34-R36).
 */
public record PlannedSlot(Role role, Exercise exercise, int sets, RepRange repRange, @Nullable Kind kind,
        @Nullable Mode mode, List<Integer> swaySets, List<Integer> failureSets, RepsInReserve repsInReserve) {
    public PlannedSlot {
        if (sets < 1) {
            throw new IllegalArgumentException("A slot has sets, not " + sets);
        }
        swaySets = List.copyOf(swaySets);
        failureSets = List.copyOf(failureSets);
    }

    public Zone zone() {
        return Zone.of(repRange);
    }

    public int restSeconds() {
        return kind != null ? kind.restSeconds() : zone().restSeconds();
    }

    public boolean isBase() {
        return role == Role.BASE;
    }

    /** Done in turn with the slot directly before it, a press (4.2). */
    boolean isPaired() {
        return mode == Mode.SUPERSET;
    }

    /** Rows count wherever they stand, also in the base (4.2); {@code countVerticalPulls} adds the vertical pulls. */
    boolean countsAsRow(boolean countVerticalPulls) {
        return exercise.countsAsRow(countVerticalPulls);
    }

    PlannedSlot unpaired() {
        return new PlannedSlot(role, exercise, sets, repRange, kind, Mode.ROWS_FIRST, swaySets, failureSets, repsInReserve);
    }

    PlannedSlot withSets(int newSets) {
        return new PlannedSlot(role, exercise, newSets, repRange, kind, mode, swaySets, failureSets, repsInReserve);
    }

    /** Other work in the same place; its hard sets are for the caller to place. */
    public PlannedSlot with(Exercise other, int newSets, RepRange range) {
        return new PlannedSlot(role, other, newSets, range, kind, mode, List.of(), List.of(), repsInReserve);
    }

    public PlannedSlot withHardSets(List<Integer> sway, List<Integer> failure) {
        return new PlannedSlot(role, exercise, sets, repRange, kind, mode, sway, failure, repsInReserve);
    }

    PlannedSlot withReserve(RepsInReserve reserve) {
        return new PlannedSlot(role, exercise, sets, repRange, kind, mode, swaySets, failureSets, reserve);
    }
}
