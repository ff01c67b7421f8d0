package io.broadback.program.week.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.RepRange;

/**
 * What the generator needs to know of an exercise. {@code equipmentOptions} are the ways it can be done, each a set of
 * equipment names; {@code repRanges} are first choices, not limits.
 */
public record Exercise(String id, Pattern pattern, ExerciseType type, boolean bigCompound, boolean rowSet,
        List<Set<String>> equipmentOptions, boolean unilateral, boolean chestSupported, Set<String> grips,
        @Nullable String gripWidth, List<Muscle> primaryMuscles, List<Muscle> secondaryMuscles,
        TechniquePolicy techniquePolicy, int axialCost, boolean heavyAxial, int loadability, List<RepRange> repRanges) {

    private static final RepRange STRAIGHT_TRIPLES = new RepRange(3, 3);
    private static final RepRange AROUND_THREE = new RepRange(2, 4);

    public Exercise {
        if (id.isBlank()) {
            throw new IllegalArgumentException("An exercise has an id");
        }
        if (axialCost < 0 || axialCost > 3) {
            throw new IllegalArgumentException("The axial cost of " + id + " lies between 0 and 3, not " + axialCost);
        }
        equipmentOptions = equipmentOptions.stream().map(Set::copyOf).toList();
        grips = Set.copyOf(grips);
        primaryMuscles = List.copyOf(primaryMuscles);
        secondaryMuscles = List.copyOf(secondaryMuscles);
        repRanges = List.copyOf(repRanges);
    }

    /** Whether one of its ways can be done with this equipment (H5). */
    public boolean isPossibleWith(Set<String> equipment) {
        return equipmentOptions.stream().anyMatch(equipment::containsAll);
    }

    /** Rows count, and vertical pulls where the athlete's do (C8). */
    public boolean countsAsRow(boolean countVerticalPulls) {
        return rowSet || (countVerticalPulls && pattern == Pattern.VERTICAL_PULL);
    }

    boolean uses(String equipment) {
        return equipmentOptions.stream().anyMatch(option -> option.contains(equipment));
    }

    public boolean isIsolation() {
        return type == ExerciseType.ISOLATION;
    }

    public boolean allowsSway() {
        return techniquePolicy == TechniquePolicy.SWAY_ALLOWED;
    }

    /** Close and supinated grips load the elbow and biceps tendon more. */
    boolean strainsElbow() {
        return "close".equals(gripWidth) || grips.equals(Set.of("supinated"));
    }

    /** Its heaviest-bottom range of a zone among its first choices, so 4-6 rather than 3-5. */
    Optional<RepRange> rangeIn(Zone zone) {
        return repRanges.stream().filter(range -> Zone.of(range) == zone)
                .reduce((one, other) -> other.bottom() > one.bottom() ? other : one);
    }

    /** Triples (R39) where it is done in low reps at all: 3-3 if that is among its first choices, else 2-4. */
    Optional<RepRange> triples() {
        return repRanges.contains(STRAIGHT_TRIPLES) ? Optional.of(STRAIGHT_TRIPLES)
                : rangeIn(Zone.LOW).map(low -> AROUND_THREE);
    }

    /** Half sets that one set of this exercise counts for a muscle: 2 direct, 1 indirect (4.4). */
    int halfSets(Muscle muscle) {
        if (primaryMuscles.contains(muscle)) {
            return 2;
        }
        return secondaryMuscles.contains(muscle) ? 1 : 0;
    }
}
