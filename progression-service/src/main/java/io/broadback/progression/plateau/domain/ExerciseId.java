package io.broadback.progression.plateau.domain;

/** Names an exercise of the catalogue, for example {@code barbell_row}. */
public record ExerciseId(String value) {

    public ExerciseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("An exercise needs a name, not '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
