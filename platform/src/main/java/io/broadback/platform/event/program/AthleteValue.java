package io.broadback.platform.event.program;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What other services need to know of an athlete: where they train, in which unit and zone, and whether they still are one. */
public record AthleteValue(int schemaVersion, UUID tenantId, UUID athleteId, String status, @Nullable UUID gymId,
        @Nullable UUID coachId, String unit, String timezone, String level, long version) {

    public static final String CHANGED = "io.broadback.program.athlete.changed.v1";
}
