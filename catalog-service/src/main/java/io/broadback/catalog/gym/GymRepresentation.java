package io.broadback.catalog.gym;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gym as the API tells it; {@code revision} is also its ETag. */
@Schema(name = "Gym")
public record GymRepresentation(UUID id, String name, String timezone, int revision) {

    static GymRepresentation of(GymEntity gym) {
        return new GymRepresentation(gym.key.gymId(), gym.name, gym.timezone, gym.revision);
    }
}
