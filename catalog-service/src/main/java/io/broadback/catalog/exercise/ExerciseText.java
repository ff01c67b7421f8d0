package io.broadback.catalog.exercise;

import java.util.List;

/** What people read about an exercise, in one language. */
public record ExerciseText(String name, List<String> instructions, List<String> cautions) {
    public ExerciseText {
        instructions = List.copyOf(instructions);
        cautions = List.copyOf(cautions);
    }
}
