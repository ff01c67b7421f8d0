package io.broadback.program.week.domain;

/** The exercise table of the training rules, for tests outside the domain. */
public final class ExerciseTable {
    private ExerciseTable() {
    }

    public static Catalogue catalogue() {
        return Exercises.ALL;
    }
}
