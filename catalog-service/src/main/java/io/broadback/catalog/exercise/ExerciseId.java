package io.broadback.catalog.exercise;

import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Name of an exercise in the API and in every other service, for example {@code barbell_row}. */
public record ExerciseId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ExerciseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not an exercise id: lower-case words joined by underscores");
        }
    }

    /** The id, if the text can be one at all. */
    public static Optional<ExerciseId> parsed(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new ExerciseId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
