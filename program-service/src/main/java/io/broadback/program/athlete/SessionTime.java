package io.broadback.program.athlete;

import java.time.LocalTime;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The time of day an athlete's sessions begin, on the clock of the athlete's zone; written {@code 18:00}. */
public record SessionTime(LocalTime value) {
    static final String PATTERN = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final Pattern FORM = Pattern.compile(PATTERN);

    @JsonCreator
    public static SessionTime parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("is a time of day from 00:00 to 23:59, not '" + text + "'");
        }
        return new SessionTime(LocalTime.parse(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
