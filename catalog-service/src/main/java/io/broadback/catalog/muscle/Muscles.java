package io.broadback.catalog.muscle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import io.broadback.catalog.content.ContentFile;

/** Every muscle of the catalogue, in the order of the content file. */
public final class Muscles {
    private final Map<MuscleId, Muscle> byId = new LinkedHashMap<>();

    Muscles(List<Muscle> muscles) {
        for (Muscle muscle : muscles) {
            if (byId.put(muscle.id(), muscle) != null) {
                throw new IllegalStateException("Muscle " + muscle.id() + " is there twice");
            }
        }
    }

    public static Muscles read() {
        return new Muscles(new ContentFile("muscles.yaml").read(new TypeReference<List<Muscle>>() {
        }));
    }

    public List<Muscle> all() {
        return List.copyOf(byId.values());
    }

    public List<Muscle> in(Region region) {
        return byId.values().stream().filter(muscle -> muscle.region() == region).toList();
    }

    public Optional<Muscle> find(MuscleId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
