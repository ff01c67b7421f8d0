package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.List;

import io.broadback.platform.training.WeightUnit;

/** A track session by session, in the order of time whatever order it was given in; all loads are in the track's unit. */
public record TrackHistory(TrackId track, List<Exposure> exposures) {

    public TrackHistory {
        exposures = exposures.stream().sorted(Exposure.IN_ORDER).toList();
        for (Exposure exposure : exposures) {
            WeightUnit unit = exposures.get(0).firstLoad().unit();
            if (exposure.firstLoad().unit() != unit) {
                throw new IllegalArgumentException("Track " + track + " is in " + unit + ", not " + exposure.firstLoad());
            }
        }
    }

    /** What was known at the end of this day. */
    TrackHistory until(LocalDate today) {
        return new TrackHistory(track, exposures.stream().filter(exposure -> !exposure.date().isAfter(today)).toList());
    }
}
