package io.broadback.progression.target.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Side;

/**
 * What a track says today: the next set of its last session, the next opening at the home gym (null while nothing has counted
 * for it), the openings after gaps counted from {@code lastExposure}, whether the next session may still take two steps at
 * once, the receipt for all of it, and in one-sided work the side that gets a set more (3.9).
 */
public record TrackState(Track track, NextSet nextSet, @Nullable Opening opening, List<LaterOpening> after,
        LocalDate lastExposure, boolean calibrating, Receipt receipt, @Nullable Side weakSide) {

    public TrackState withWeakSide(@Nullable Side side) {
        return new TrackState(track, nextSet, opening, after, lastExposure, calibrating, receipt, side);
    }
}
