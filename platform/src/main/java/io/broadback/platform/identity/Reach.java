package io.broadback.platform.identity;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Whom a caller reaches with one operation: the whole chain, or the athletes of some gyms and their own record. */
public record Reach(boolean chain, Set<UUID> gyms, @Nullable UUID self) {
    public Reach {
        gyms = Set.copyOf(gyms);
    }

    /** Whether an athlete whose home gym is {@code gymId} (null: not known) is within reach. */
    public boolean covers(UUID athleteId, @Nullable UUID gymId) {
        return chain || athleteId.equals(self) || (gymId != null && gyms.contains(gymId));
    }

    public boolean coversGym(UUID gymId) {
        return chain || gyms.contains(gymId);
    }

    /** Whether this is the athlete's own token, which is believed even before the roster has been heard of. */
    public boolean isSelf(UUID athleteId) {
        return athleteId.equals(self);
    }
}
