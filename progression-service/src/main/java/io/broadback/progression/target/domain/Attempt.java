package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A set under judgement: its numbers, and the comparisons made so far in the order they were made. */
final class Attempt {
    private static final int EASY_RESERVE = 3;
    private static final int TARGET_RESERVE = 2;

    private final PerformedSet set;
    private final List<Note> notes = new ArrayList<>();
    private String rule = "";

    Attempt(PerformedSet set) {
        this.set = set;
    }

    String rule() {
        return rule;
    }

    void askedBy(String askingRule) {
        rule = askingRule;
    }

    PerformedSet set() {
        return set;
    }

    BigDecimal load() {
        return set.load().value();
    }

    int reps() {
        return set.reps();
    }

    /** The reps that were there to be had (p of 3.1), once three or more were left; otherwise null. */
    @Nullable
    Integer possibleReps() {
        Integer reserve = set.repsInReserve();
        return reserve == null || reserve < EASY_RESERVE ? null : set.reps() + reserve - TARGET_RESERVE;
    }

    /** max(reps, p), the reps that count for the top of the range and for earning a jump. */
    int countedReps() {
        Integer possible = possibleReps();
        return possible == null ? reps() : Math.max(reps(), possible);
    }

    boolean atLeast(String left, int value, String right, int bound) {
        return noted(left, value, ">=", right, bound, value >= bound);
    }

    boolean below(String left, int value, String right, int bound) {
        return noted(left, value, "<", right, bound, value < bound);
    }

    boolean noted(String left, @Nullable Object value, String operator, String right, @Nullable Object bound, boolean holds) {
        notes.add(new Note(rule, left, value, operator, right, bound, holds));
        return holds;
    }

    List<Note> notes() {
        return List.copyOf(notes);
    }
}
