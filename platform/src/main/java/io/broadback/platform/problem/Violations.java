package io.broadback.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Collects everything that is wrong with a request, so that a client hears it all at once. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(new Violation(field, message));
    }

    /** Adds the violation unless the condition holds. */
    public void require(boolean condition, String field, String message) {
        if (!condition) {
            add(field, message);
        }
    }

    /** Adds a violation and returns false when a required value is missing. */
    public boolean present(@Nullable Object value, String field) {
        require(value != null, field, "is required");
        return value != null;
    }

    /** The value made by {@code build}, or null and a violation with its message when it refuses. */
    public <T> @Nullable T build(String field, Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException refused) {
            add(field, refused.getMessage() == null ? "is invalid" : refused.getMessage());
            return null;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> found() {
        return List.copyOf(found);
    }

    /** Throws {@link ErrorCode#VALIDATION_FAILED} with all that was found, if anything was. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.invalid(found);
        }
    }
}
