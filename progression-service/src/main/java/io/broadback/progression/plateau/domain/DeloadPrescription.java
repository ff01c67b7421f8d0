package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;

/**
 * What a track does in the 7 days of a deload (3.11): half the sets at nine tenths of the load, no failure and no sway.
 * What was the opening load before is the opening load {@code afterwards}.
 */
public record DeloadPrescription(int sets, Load load, Load afterwards) {

    /** How long a deload lasts. */
    public static final int DAYS = 7;

    /** The least reps to keep in reserve. */
    public static final int LEAST_RESERVE = 4;

    private static final BigDecimal FACTOR = new BigDecimal("0.9");

    public DeloadPrescription {
        if (sets < 0 || load.unit() != afterwards.unit() || load.value().compareTo(afterwards.value()) > 0) {
            throw new IllegalArgumentException(
                    "A deload is lighter than what follows it, not " + sets + " sets of " + load + " before " + afterwards);
        }
    }

    /** Rounded down to the grid (3.6); the lightest load there if that is too heavy, but never more than the opening load. */
    public static DeloadPrescription of(int sets, Load opening, LoadGrid grid) {
        BigDecimal wanted = opening.value().multiply(FACTOR);
        BigDecimal load = grid.atOrBelow(wanted).or(grid::lightest).map(opening.value()::min).orElse(opening.value());
        return new DeloadPrescription(sets(sets), new Load(load, opening.unit()), opening);
    }

    /** Half, rounded up. */
    public static int sets(int sets) {
        return (sets + 1) / 2;
    }
}
