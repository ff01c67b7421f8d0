package io.broadback.program.template.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a version of a template does to one athlete, field by field: a merge of three sides, the version applied before, what
 * the athlete has now, and the new version. A field the template does not speak of is nobody's business here.
 */
public final class TemplateMerge {
    private TemplateMerge() {
    }

    /** What becomes of a field. */
    public enum Outcome {
        /** The athlete has what the version before said, or none said anything: it takes the new value. */
        CHANGED,
        /** The athlete has something else than the version before, and the new one says the same as that: it stays. */
        KEPT,
        /** The athlete has something else, and the new version changes the field: it stays, and a coach should look. */
        CONFLICT
    }

    /** A field where athlete and new version differ. {@code before} is null where no version spoke of it. */
    public record Difference(String field, Outcome outcome, @Nullable Object athletes, @Nullable Object before,
            Object template) {
    }

    /** The differences in the order of {@code template}; fields that agree are left out. */
    public static List<Difference> of(Map<String, Object> before, Map<String, Object> athletes, Map<String, Object> template) {
        List<Difference> differences = new ArrayList<>();
        template.forEach((field, wanted) -> {
            Object has = athletes.get(field);
            if (!wanted.equals(has)) {
                Object said = before.get(field);
                differences.add(new Difference(field, outcome(said, has, wanted), has, said, wanted));
            }
        });
        return differences;
    }

    private static Outcome outcome(@Nullable Object said, @Nullable Object has, Object wanted) {
        if (said == null || Objects.equals(said, has)) {
            return Outcome.CHANGED;
        }
        return said.equals(wanted) ? Outcome.KEPT : Outcome.CONFLICT;
    }
}
