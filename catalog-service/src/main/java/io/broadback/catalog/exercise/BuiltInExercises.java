package io.broadback.catalog.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.type.TypeReference;

import io.broadback.catalog.citation.Citations;
import io.broadback.catalog.content.ContentFile;
import io.broadback.catalog.muscle.Muscles;

/**
 * The exercises every chain starts with, read from {@code catalog/exercises/} and checked when they are read, so that a service
 * with wrong content does not start. {@code catalog/exercises.yaml} lists them in the order of listings.
 */
public final class BuiltInExercises {
    private final Map<ExerciseId, Exercise> byId = new LinkedHashMap<>();

    BuiltInExercises(List<Exercise> exercises, ExerciseRules rules) {
        List<String> problems = new ArrayList<>();
        Map<String, ExerciseId> takenNames = new HashMap<>();
        for (Exercise exercise : exercises) {
            if (byId.put(exercise.id(), exercise) != null) {
                problems.add(exercise.id() + " is there twice");
            }
            rules.violations(exercise).forEach(violation -> problems
                    .add(exercise.id() + ", " + violation.field() + ": " + violation.message()));
            problems.addAll(textProblems(exercise));
            problems.addAll(nameProblems(exercise, takenNames));
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException("The built-in exercises are not consistent:\n" + String.join("\n", problems));
        }
    }

    public static BuiltInExercises read(Muscles muscles, Citations citations) {
        List<ExerciseId> ids = new ContentFile("exercises.yaml").read(new TypeReference<>() {
        });
        return new BuiltInExercises(ids.stream().map(BuiltInExercises::read).toList(),
                new ExerciseRules(muscles, citations));
    }

    private static Exercise read(ExerciseId id) {
        Exercise exercise = new ContentFile("exercises/" + id + ".yaml").read(new TypeReference<>() {
        });
        if (!exercise.id().equals(id)) {
            throw new IllegalStateException("File " + id + ".yaml holds " + exercise.id());
        }
        return exercise;
    }

    /** All of them, in the order of listings. */
    public List<Exercise> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Exercise> find(ExerciseId id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static List<String> textProblems(Exercise exercise) {
        return exercise.texts().byLanguage().entrySet().stream()
                .filter(text -> text.getValue().instructions().size() < 3 || text.getValue().instructions().size() > 6)
                .map(text -> exercise.id() + " needs 3 to 6 instructions in '" + text.getKey() + "', not "
                        + text.getValue().instructions().size())
                .toList();
    }

    /** An import finds an exercise by its names, so no two may share one. */
    private static List<String> nameProblems(Exercise exercise, Map<String, ExerciseId> taken) {
        List<String> problems = new ArrayList<>();
        Stream.concat(Stream.of(exercise.texts().english().name()), exercise.aliases().stream()).forEach(name -> {
            ExerciseId other = taken.put(name.toLowerCase(Locale.ROOT), exercise.id());
            if (other != null) {
                problems.add("'" + name + "' names both " + other + " and " + exercise.id());
            }
        });
        return problems;
    }
}
