package io.broadback.progression.target;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds what is missing in a tree of records that came from outside: a JSON library leaves null where a value must be. */
final class Completeness {
    private Completeness() {
    }

    /** The path of the first component that is null and must not be. */
    static Optional<String> of(Record value) {
        return missing(value, "");
    }

    private static Optional<String> missing(Record value, String prefix) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String path = prefix + component.getName();
            @Nullable
            Object part = read(component, value);
            if (part == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    return Optional.of(path);
                }
                continue;
            }
            Optional<String> within = within(part, path);
            if (within.isPresent()) {
                return within;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> within(Object part, String path) {
        if (part instanceof Record nested) {
            return missing(nested, path + ".");
        }
        if (part instanceof List<?> list) {
            for (int index = 0; index < list.size(); index++) {
                Object element = list.get(index);
                String at = path + "[" + index + "]";
                Optional<String> found = element == null ? Optional.of(at) : within(element, at);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("A component of a public record is readable: " + component, impossible);
        }
    }
}
