package io.broadback.logbook.analytics.domain;

import java.util.List;

/**
 * An exercise as far as a diary is counted by it. {@code byBodyweight} is moved together with the body (3.8), {@code oneSided}
 * is one set for both sides (3.9), and of {@code perHand} loads there are two if both hands work at once.
 */
public record Exercise(String id, String name, Work work, boolean rowSet, boolean heavyAxial, boolean swayAllowed,
        boolean byBodyweight, boolean oneSided, boolean perHand, List<String> primaryMuscles, List<String> secondaryMuscles) {
    public Exercise {
        primaryMuscles = List.copyOf(primaryMuscles);
        secondaryMuscles = List.copyOf(secondaryMuscles);
    }

    /** How often the load is moved for each rep that counts: once, or once on either side (3.9). */
    public int sides() {
        return oneSided || perHand ? 2 : 1;
    }
}
