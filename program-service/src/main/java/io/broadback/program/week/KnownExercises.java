package io.broadback.program.week;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.ExerciseType;
import io.broadback.program.week.domain.Muscle;
import io.broadback.program.week.domain.Pattern;
import io.broadback.program.week.domain.TechniquePolicy;

/**
 * The catalogue as the generator knows it, from what catalog-service published. Retired exercises are left out, and so is one
 * whose vocabulary is newer than this service.
 */
public final class KnownExercises {
    /** By the map itself, which is another one after a change: most requests find the catalogue of the one before. */
    private static final Cache<Map<String, ExerciseValue>, Catalogue> CATALOGUES = Caffeine.newBuilder().weakKeys().build();

    private KnownExercises() {
    }

    /** The same for an unmodifiable map of exercises by id, remembered as long as the map lives. */
    public static Catalogue of(Map<String, ExerciseValue> known) {
        return CATALOGUES.get(known, same -> from(same.values()));
    }

    public static Catalogue from(Collection<ExerciseValue> published) {
        return Catalogue.of(published.stream().filter(value -> !value.retired()).flatMap(value -> exercise(value).stream())
                .toList());
    }

    private static Optional<Exercise> exercise(ExerciseValue value) {
        Optional<Pattern> pattern = named(Pattern.values(), value.pattern());
        Optional<ExerciseType> type = named(ExerciseType.values(), value.type());
        Optional<TechniquePolicy> policy = named(TechniquePolicy.values(), value.techniquePolicy());
        if (pattern.isEmpty() || type.isEmpty() || policy.isEmpty()) {
            return Optional.empty();
        }
        List<Set<String>> options = value.equipmentOptions().stream().map(option -> (Set<String>) new HashSet<>(option))
                .toList();
        return Optional.of(new Exercise(value.id(), pattern.get(), type.get(), value.bigCompound(), value.rowSet(), options,
                value.unilateral(), value.chestSupported(), new HashSet<>(value.grips()), value.gripWidth(),
                muscles(value.primaryMuscles()), muscles(value.secondaryMuscles()), policy.get(), value.axialCost(),
                value.heavyAxial(), value.loadability(), value.repRanges()));
    }

    private static List<Muscle> muscles(List<String> names) {
        return names.stream().flatMap(name -> named(Muscle.values(), name).stream()).toList();
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
        return Arrays.stream(values).filter(value -> value.toString().equals(name)).findFirst();
    }
}
