package io.broadback.progression.target.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a track says today: the next set of its last session, the next opening at the home gym (null while nothing has counted
 * for it), the openings after gaps counted from {@code lastExposure}, whether the next session may still take two steps at
 * once, and the receipt for all of it.
 */
public record TrackState(Track track, NextSet nextSet, @Nullable Opening opening, List<LaterOpening> after,
        LocalDate lastExposure, boolean calibrating, Receipt receipt) {
}
