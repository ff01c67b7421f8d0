package io.broadback.logbook.exchange.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.SetType;
import io.broadback.platform.training.WeightUnit;

/** What one row of a file turned out to be. */
public sealed interface Line {

    /**
     * A set, as the file tells it. {@code weight} is the number that was written (negative where an app writes help that way),
     * {@code unit} the unit the file names for it, null if it names none; no weight means body weight.
     */
    record LoggedRow(Workout workout, String exercise, String order, SetType type, @Nullable BigDecimal weight,
            @Nullable WeightUnit unit, int reps, @Nullable Integer repsInReserve, @Nullable Integer superset,
            @Nullable String note) implements Line {
    }

    /** A row of our own export, in which nothing has to be interpreted. */
    record OwnLine(OwnRow row) implements Line {
    }

    /** Nothing to import, and nothing wrong with it. */
    record PassedOver(String why) implements Line {
    }

    /** A row that means to be a set but cannot be one. */
    record Refused(String why) implements Line {
    }
}
