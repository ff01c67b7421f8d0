package io.broadback.progression.plateau.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of the plan, and the free ones that gym and flags allow but the plan does not use. Lists are in order of
 * preference: the secondary row to give up first, the free row to take first.
 */
public record Rows(ExerciseId primary, List<ExerciseId> secondary, List<ExerciseId> free) {

    public Rows {
        secondary = List.copyOf(secondary);
        free = List.copyOf(free);
        Set<ExerciseId> seen = new HashSet<>(Set.of(primary));
        requireNew(secondary, seen);
        requireNew(free, seen);
    }

    Optional<ExerciseId> firstSecondary() {
        return secondary.stream().findFirst();
    }

    Optional<ExerciseId> firstFree() {
        return free.stream().findFirst();
    }

    private static void requireNew(List<ExerciseId> rows, Set<ExerciseId> seen) {
        for (ExerciseId row : rows) {
            if (!seen.add(row)) {
                throw new IllegalArgumentException("A row has one place in the plan, not two: " + row);
            }
        }
    }
}
