package io.broadback.progression.target.domain;

import java.util.List;

import io.broadback.platform.training.LoadGrid;

/**
 * What a gym can load for an exercise: the grid, the kind of station and the version of the inventory it was computed from.
 * The two texts go into receipts as they are. An empty grid means that the exercise cannot be loaded there.
 */
public record Equipment(String kind, String version, LoadGrid grid) {

    public static final Equipment NONE = new Equipment("none", "", LoadGrid.of(List.of()));
}
