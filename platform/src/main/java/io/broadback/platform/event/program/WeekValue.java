package io.broadback.platform.event.program;

import java.util.Map;
import java.util.UUID;

/** A generated week, as far as the logbook needs it: how many sets each slot holds (rule 3.16). */
public record WeekValue(int schemaVersion, UUID tenantId, UUID athleteId, String week, String status,
        Map<UUID, Integer> slotSets, long version) {

    public static final String CHANGED = "io.broadback.program.week.changed.v1";
}
