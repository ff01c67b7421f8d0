package io.broadback.progression.strength.domain;

import java.util.Optional;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** A track that has no set yet, and the loads that can be made for it, in its unit. */
public record NewTrack(String exerciseId, Technique technique, RepRange range, WeightUnit unit, LoadGrid grid) {
    private static final int GRID_DECIMALS = 4;

    public NewTrack {
        if (technique == Technique.BREAKDOWN) {
            throw new IllegalArgumentException("Broken-down sets have no track: " + technique);
        }
    }

    /** The middle of the range, of two middles the lower one. */
    int middleReps() {
        return (range.bottom() + range.top()) / 2;
    }

    /** Computed loads round down (3.6), but not below what is lightest; empty where nothing can be loaded. */
    Optional<Load> roundedDown(Fraction wanted) {
        return grid.atOrBelow(wanted.roundedDown(GRID_DECIMALS)).or(grid::lightest).map(value -> new Load(value, unit));
    }

    Optional<Load> lightest() {
        return grid.lightest().map(value -> new Load(value, unit));
    }
}
