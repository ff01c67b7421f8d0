package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.List;

/** What calls for a deload before the planned one (3.11). */
public sealed interface DeloadTrigger {

    /** The e1RM of at least two back or hinge tracks fell by 5 % within 7 days. */
    record FallingEstimates(List<TrackFall> falls) implements DeloadTrigger {
        static final int TRACKS = 2;

        public FallingEstimates {
            falls = List.copyOf(falls);
            if (falls.size() < TRACKS) {
                throw new IllegalArgumentException("It takes two falling tracks, not " + falls);
            }
        }
    }

    /** One track's e1RM, at least 5 % under its best of the 4 weeks before. */
    record TrackFall(TrackId track, LocalDate on, Fall fall) {
    }

    /** Three first sets in a row were below the range. */
    record BelowRangeInARow(TrackId track, LocalDate from, LocalDate to) implements DeloadTrigger {

        public BelowRangeInARow {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A row of sessions ends after it begins, not from " + from + " to " + to);
            }
        }
    }

    /** Pain was reported. */
    record Pain(LocalDate reportedOn) implements DeloadTrigger {
    }
}
