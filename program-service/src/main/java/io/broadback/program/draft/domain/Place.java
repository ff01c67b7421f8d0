package io.broadback.program.draft.domain;

import java.util.Map;
import java.util.Set;

import io.broadback.platform.training.LoadGrid;

/** A gym as a session needs it: what stands there, and the loads it makes of each exercise. */
public record Place(Set<String> equipment, Map<String, LoadGrid> grids) {
    public Place {
        equipment = Set.copyOf(equipment);
        grids = Map.copyOf(grids);
    }
}
