package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * HALVE_AFTER_REJECTION (3.1): when a load on the way up was just too heavy, in this session or the one before, the step is
 * halved; when the load so proposed is rejected too, two sets at the top come first.
 */
final class Damping {
    private static final int SETS_AFTER_SECOND_REJECTION = 2;

    private final List<Seen> seen;
    private final Steps steps;

    Damping(Memory memory, Steps steps) {
        this.seen = memory.all();
        this.steps = steps;
    }

    boolean applies(BigDecimal load, BigDecimal proposed) {
        return seen.stream().anyMatch(set -> set.rejectedBetween(load, proposed));
    }

    /** The halved step, or empty while the load has to be held. */
    Optional<Rounding> halved(BigDecimal load) {
        return steps.halfUp(load).filter(half -> !mustHold(load, half.chosen()));
    }

    private boolean mustHold(BigDecimal load, BigDecimal half) {
        int rejection = rejectionOfDamped(half);
        if (rejection < 0) {
            return false;
        }
        long earlierTopSets = seen.stream().skip(rejection + 1L).filter(set -> set.top() && set.load().equals(load)).count();
        return earlierTopSets + 1 < SETS_AFTER_SECOND_REJECTION;
    }

    /** Where the halved proposal was last lifted below the range after it had been made; -1 if it was not. */
    private int rejectionOfDamped(BigDecimal half) {
        boolean proposed = false;
        int rejection = -1;
        for (int i = 0; i < seen.size(); i++) {
            if (half.equals(seen.get(i).dampedTo())) {
                proposed = true;
            } else if (proposed && seen.get(i).rejected(half)) {
                rejection = i;
            }
        }
        return rejection;
    }
}
