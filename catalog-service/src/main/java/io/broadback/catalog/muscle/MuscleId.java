package io.broadback.catalog.muscle;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Name of a muscle in the API, for example {@code latissimus_dorsi}. */
public record MuscleId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MuscleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a muscle id: lower-case words joined by underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
