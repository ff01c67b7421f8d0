package io.broadback.catalog.exercise;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.broadback.catalog.muscle.MuscleId;

/**
 * What a listing of exercises is narrowed to; null asks for nothing. {@code muscle} finds primary and secondary muscles,
 * {@code equipment} what is needed in any of the ways, {@code text} any part of an id, a name in any language or an alias.
 */
public record ExerciseQuery(@Nullable MuscleId muscle, @Nullable MovementPattern pattern, @Nullable ExerciseType type,
        @Nullable Equipment equipment, @Nullable GripWidth gripWidth, @Nullable Boolean rowSet,
        @Nullable Boolean bigCompound, @Nullable TechniquePolicy technique, @Nullable String text) {
    public static final ExerciseQuery EVERYTHING = new ExerciseQuery(null, null, null, null, null, null, null, null,
            null);

    /** The exercises asked for, in the order given. */
    public List<Exercise> among(Collection<Exercise> exercises) {
        return exercises.stream().filter(this::finds).toList();
    }

    public boolean finds(Exercise exercise) {
        return (muscle == null || exercise.works(muscle))
                && (pattern == null || exercise.pattern() == pattern)
                && (type == null || exercise.type() == type)
                && (equipment == null || exercise.equipment().contains(equipment))
                && (gripWidth == null || exercise.gripWidth() == gripWidth)
                && (rowSet == null || exercise.rowSet() == rowSet)
                && (bigCompound == null || exercise.bigCompound() == bigCompound)
                && (technique == null || exercise.techniquePolicy() == technique)
                && (text == null || isNamed(exercise, text.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean isNamed(Exercise exercise, String part) {
        Stream<String> names = exercise.texts().byLanguage().values().stream().map(ExerciseText::name);
        return Stream.of(Stream.of(exercise.id().value()), names, exercise.aliases().stream()).flatMap(all -> all)
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(part));
    }
}
