package io.broadback.logbook.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.broadback.logbook.exchange.domain.ExerciseNames;
import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.problem.Violations;

/**
 * What a person has said about titles of a file: {@code "machine_row"}, {@code "cable_row/pronated"} with a grip variant, or
 * null to leave the title out. It comes before what is known by name.
 */
record Mappings(@JsonValue Map<String, @Nullable String> titles) {
    private static final Pattern MEANING = Pattern.compile("([a-z0-9_]{1,60})(?:/([a-z0-9_]{1,40}))?");
    private static final int MOST = 2_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Mappings {
    }

    /** Throws one problem that names every title with an exercise that does not exist. */
    void check(Map<String, ExerciseValue> exercises) {
        Violations violations = new Violations();
        violations.require(titles.size() <= MOST, "mappings", "are at most " + MOST);
        titles.forEach((title, text) -> violations.require(
                text == null || meant(text).filter(meaning -> exercises.containsKey(meaning.exerciseId())).isPresent(), title,
                "is mapped to no exercise there is; say exercise or exercise/grip_variant"));
        violations.throwIfAny();
    }

    Mappings and(Mappings later) {
        Map<String, @Nullable String> all = new LinkedHashMap<>(titles);
        all.putAll(later.titles);
        return new Mappings(all);
    }

    /** What a title means, empty if nobody has said it and no name says it, or if it is to be left out. */
    Optional<Meaning> meaning(String title, ExerciseNames names) {
        if (!titles.containsKey(title)) {
            return names.meaning(title);
        }
        String text = titles.get(title);
        return text == null ? Optional.empty() : meant(text);
    }

    boolean leavesOut(String title) {
        return titles.containsKey(title) && titles.get(title) == null;
    }

    private static Optional<Meaning> meant(String text) {
        var parts = MEANING.matcher(text);
        return parts.matches() ? Optional.of(new Meaning(parts.group(1), parts.group(2))) : Optional.empty();
    }
}
