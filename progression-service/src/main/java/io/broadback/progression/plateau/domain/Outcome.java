package io.broadback.progression.plateau.domain;

import java.time.LocalDate;

/** What became of a proposal. */
public sealed interface Outcome {

    /** Accepted, and not reviewed yet. */
    record Open() implements Outcome {
    }

    /** There was a new best while it ran. */
    record Succeeded(LocalDate reviewedOn) implements Outcome {
    }

    /** There was none. */
    record Failed(LocalDate reviewedOn) implements Outcome {
    }

    /** Never begun. */
    record Declined(String reason) implements Outcome {

        public Declined {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("A proposal is declined with a reason, not '" + reason + "'");
            }
        }
    }
}
