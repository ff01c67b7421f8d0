package io.broadback.catalog.citation;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Name of a citation: first author and year, for example {@code handa_2005}. */
public record CitationId(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,63}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CitationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not a citation id: lower-case words joined by underscores");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
