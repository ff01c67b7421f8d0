package io.broadback.catalog.muscle;

/** What people read about a muscle, in one language. */
public record MuscleText(String name, String function) {
}
