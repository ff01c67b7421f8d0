package io.broadback.catalog.exercise;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.catalog.citation.CitationId;
import io.broadback.catalog.content.Translated;
import io.broadback.catalog.muscle.MuscleId;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.ExerciseValue.PlausibleMax;
import io.broadback.platform.event.catalog.ExerciseValue.Steps;
import io.broadback.platform.training.RepRange;

/**
 * An exercise with everything the catalogue knows about it; {@link ExerciseRules} tells whether that is consistent.
 * {@code equipmentOptions} lists the ways it can be done, each a set of equipment, the usual one first. {@code gripWidth} and
 * {@code momentumPossible} are null where there is nothing to say.
 */
public record Exercise(ExerciseId id, List<String> aliases, MovementPattern pattern, ExerciseType type,
        boolean bigCompound, boolean rowSet, List<List<Equipment>> equipmentOptions, boolean unilateral,
        boolean chestSupported, List<Grip> grips, @Nullable GripWidth gripWidth, List<MuscleId> primaryMuscles,
        List<MuscleId> secondaryMuscles, TechniquePolicy techniquePolicy, @Nullable Boolean momentumPossible,
        int axialCost, boolean heavyAxial, int loadability, LoadBasis loadBasis, List<RepRange> repRanges, Steps step,
        PlausibleMax plausibleMax, List<BigLift> supports, List<CitationId> citations,
        Translated<ExerciseText> texts) {
    private static final int SCHEMA_VERSION = 1;
    private static final UUID BUILT_IN_TENANT = new UUID(0, 0);

    public Exercise {
        aliases = List.copyOf(aliases);
        equipmentOptions = equipmentOptions.stream().map(List::copyOf).toList();
        grips = List.copyOf(grips);
        primaryMuscles = List.copyOf(primaryMuscles);
        secondaryMuscles = List.copyOf(secondaryMuscles);
        repRanges = List.copyOf(repRanges);
        supports = List.copyOf(supports);
        citations = List.copyOf(citations);
    }

    /** Everything that is needed in one way or another. */
    public List<Equipment> equipment() {
        return equipmentOptions.stream().flatMap(List::stream).distinct().toList();
    }

    public boolean works(MuscleId muscle) {
        return primaryMuscles.contains(muscle) || secondaryMuscles.contains(muscle);
    }

    /** The fewest reps a range may start with: heavy triples and doubles belong to big movements only (R39). */
    public int lowestBottom() {
        if (type == ExerciseType.ISOLATION || pattern == MovementPattern.UPRIGHT_PULL) {
            return 8;
        }
        return pattern == MovementPattern.VERTICAL_PULL ? 3 : 2;
    }

    public boolean allows(RepRange range) {
        return range.bottom() >= lowestBottom();
    }

    /** The built-in exercise as the other services learn it. */
    public ExerciseValue toValue(long version) {
        return toValue(BUILT_IN_TENANT, false, version);
    }

    /** The exercise of a tenant as the other services learn it; texts other than the English name stay here. */
    public ExerciseValue toValue(UUID tenantId, boolean retired, long version) {
        return new ExerciseValue(SCHEMA_VERSION, tenantId, id.value(), texts.english().name(), aliases,
                pattern.toString(), type.toString(), bigCompound, rowSet, names(equipment()),
                equipmentOptions.stream().map(Exercise::names).toList(), unilateral, chestSupported, names(grips),
                gripWidth == null ? null : gripWidth.toString(), names(primaryMuscles), names(secondaryMuscles),
                techniquePolicy.toString(), momentumPossible, axialCost, heavyAxial, loadability, loadBasis.toString(),
                repRanges, step, plausibleMax, names(supports), retired, version);
    }

    private static List<String> names(List<?> named) {
        return named.stream().map(Object::toString).toList();
    }
}
