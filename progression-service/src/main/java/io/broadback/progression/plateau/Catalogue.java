package io.broadback.progression.plateau;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.progression.plateau.domain.Work;

/** What the rules ask of exercises. */
record Catalogue(Map<String, ExerciseValue> exercises) {
    private static final Set<String> LEGS = Set.of("squat", "hinge", "knee_extension", "knee_flexion");
    private static final Set<String> PRESSES = Set.of("horizontal_push", "vertical_push");
    private static final Set<String> PULLS = Set.of("horizontal_pull", "vertical_pull", "upright_pull", "rear_delt_isolation");
    private static final Set<String> BACK_AND_HINGE = Set.of("horizontal_pull", "vertical_pull", "hinge");

    Optional<ExerciseValue> find(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /** The rows of the catalogue's row set (R26): their tracks can be on a plateau, because the ladder changes rows. */
    String[] rows() {
        return exercises.values().stream().filter(ExerciseValue::rowSet).map(ExerciseValue::id).sorted()
                .toArray(String[]::new);
    }

    boolean isRow(String id) {
        return find(id).filter(ExerciseValue::rowSet).isPresent();
    }

    boolean isCompound(String id) {
        return find(id).filter(exercise -> exercise.type().equals("compound")).isPresent();
    }

    /** Whose fall calls for a deload (3.11): rows, vertical pulls and hinges; isolation work says little about fatigue. */
    boolean isBackOrHinge(String id) {
        return find(id).filter(exercise -> BACK_AND_HINGE.contains(exercise.pattern())).isPresent();
    }

    Work work(String id) {
        if (isRow(id)) {
            return Work.ROW;
        }
        String pattern = find(id).map(ExerciseValue::pattern).orElse("");
        if (PULLS.contains(pattern)) {
            return Work.OTHER_BACK;
        }
        if (LEGS.contains(pattern)) {
            return Work.LEGS;
        }
        return PRESSES.contains(pattern) ? Work.PRESS : Work.OTHER;
    }
}
