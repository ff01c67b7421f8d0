package io.broadback.program.week.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The exercises known to the generator, by id. */
public final class Catalogue {
    private final TreeMap<String, Exercise> byId = new TreeMap<>();

    private Catalogue() {
    }

    public static Catalogue of(Collection<Exercise> exercises) {
        Catalogue catalogue = new Catalogue();
        exercises.forEach(exercise -> catalogue.byId.put(exercise.id(), exercise));
        return catalogue;
    }

    public Optional<Exercise> find(String exerciseId) {
        return Optional.ofNullable(byId.get(exerciseId));
    }

    /** All exercises in the order of their ids. */
    public List<Exercise> exercises() {
        return Collections.unmodifiableList(List.copyOf(byId.values()));
    }
}
