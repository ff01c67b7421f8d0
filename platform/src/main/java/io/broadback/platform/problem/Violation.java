package io.broadback.platform.problem;

/** One thing that is wrong with a request: where (a path such as {@code sets[0].reps}) and what. */
public record Violation(String field, String message) {
}
