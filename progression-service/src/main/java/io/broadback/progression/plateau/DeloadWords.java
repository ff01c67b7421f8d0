package io.broadback.progression.plateau;

import java.time.LocalDate;
import java.util.Objects;

import io.broadback.progression.plateau.domain.DeloadTrigger;
import io.broadback.progression.plateau.domain.DeloadTrigger.BelowRangeInARow;
import io.broadback.progression.plateau.domain.DeloadTrigger.FallingEstimates;
import io.broadback.progression.plateau.domain.DeloadTrigger.Pain;
import io.broadback.progression.plateau.domain.DeloadTrigger.TrackFall;

/** How what calls for a deload (3.11) is named and said to people and to other services. */
final class DeloadWords {
    private DeloadWords() {
    }

    static String kind(DeloadTrigger trigger) {
        return switch (trigger) {
            case FallingEstimates falling -> "FALLING_ESTIMATES";
            case BelowRangeInARow below -> "BELOW_RANGE_IN_A_ROW";
            case Pain pain -> "PAIN";
        };
    }

    static String text(DeloadTrigger trigger) {
        return switch (trigger) {
            case FallingEstimates falling ->
                "The estimated maximum fell by 5 % or more on " + falling.falls().size() + " tracks within 7 days";
            case BelowRangeInARow below ->
                "Three first sets in a row were below the range, from " + below.from() + " to " + below.to();
            case Pain pain -> "Pain was reported on " + pain.reportedOn();
        };
    }

    /** The day on which it was complete. */
    static LocalDate on(DeloadTrigger trigger) {
        return switch (trigger) {
            case FallingEstimates falling -> Objects
                    .requireNonNull(falling.falls().stream().map(TrackFall::on).max(LocalDate::compareTo).orElse(null));
            case BelowRangeInARow below -> below.to();
            case Pain pain -> pain.reportedOn();
        };
    }
}
