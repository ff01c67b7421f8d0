package io.broadback.program.template;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.problem.Violations;
import io.broadback.program.athlete.Profile;
import io.broadback.program.week.PreviewRequest.Priority;
import io.broadback.program.week.SplitValue;

/** What a template says; a field that is left out is each athlete's own affair. */
@Schema(name = "TemplateContent")
public record TemplateRequest(
        @Schema(required = true, maxLength = 200) @Nullable String name,
        @Schema(implementation = Object.class, oneOf = {
                String.class,
                SplitValue.CustomSplit.class }) @Nullable SplitValue baseSplit,
        @Nullable Priority priority,
        @Schema(description = "Time for the back, in minutes a week") @Nullable Integer minutesPerWeek,
        @Nullable Boolean countVerticalPulls){
    private static final int LONGEST_NAME = 200;

    /** The fields it speaks of, by their names in a profile. */
    Map<String, Object> fields() {
        return fields(baseSplit, priority, minutesPerWeek, countVerticalPulls);
    }

    /** The same fields of a profile. */
    static Map<String, Object> fieldsOf(Profile profile) {
        return fields(profile.baseSplit(), profile.priority(), profile.minutesPerWeek(), profile.countVerticalPulls());
    }

    private static Map<String, Object> fields(@Nullable SplitValue baseSplit, @Nullable Priority priority,
            @Nullable Integer minutesPerWeek, @Nullable Boolean countVerticalPulls) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "baseSplit", baseSplit);
        put(fields, "priority", priority);
        put(fields, "minutesPerWeek", minutesPerWeek);
        put(fields, "countVerticalPulls", countVerticalPulls);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    /** The profile with these fields replaced. */
    static Profile applied(Profile profile, Map<String, Object> fields) {
        return profile.planned((SplitValue) fields.getOrDefault("baseSplit", profile.baseSplit()),
                (Priority) fields.getOrDefault("priority", profile.priority()),
                (Integer) fields.getOrDefault("minutesPerWeek", profile.minutesPerWeek()),
                (Boolean) fields.getOrDefault("countVerticalPulls", profile.countVerticalPulls()));
    }

    /** Name and content; whether the training makes sense is said by the check that previews pass. */
    void check() {
        Violations violations = new Violations();
        if (violations.present(name, "name")) {
            String text = Objects.requireNonNull(name);
            violations.require(!text.isBlank() && text.length() <= LONGEST_NAME && text.indexOf('\u0000') < 0, "name",
                    "is 1 to " + LONGEST_NAME + " characters long");
        }
        violations.require(!fields().isEmpty(), "name", "is not all: a template says at least one thing");
        violations.throwIfAny();
    }
}
