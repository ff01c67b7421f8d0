package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.Set;

/** What the charted result says about a track (3.12). */
public sealed interface Verdict {

    /** There was a new best within the last 21 days. */
    record Progressing(LocalDate on, Set<Measure> measures) implements Verdict {

        public Progressing {
            measures = Measure.inOrder(measures);
            if (measures.isEmpty()) {
                throw new IllegalArgumentException("A new best on " + on + " is one in some measure, not in " + measures);
            }
        }
    }

    /** Nothing new, but not enough seen yet to say so (R22): what is missing. */
    record TooEarly(int missingExposures, int missingDays) implements Verdict {

        public TooEarly {
            if (missingExposures < 0 || missingDays < 0 || missingExposures + missingDays == 0) {
                throw new IllegalArgumentException("It is too early while something is missing, not with "
                        + missingExposures + " exposures and " + missingDays + " days to go");
            }
        }
    }

    /** A plateau: time to change something (R18). */
    sealed interface Stalled extends Verdict {
        FlatWindow window();
    }

    /** No new best in any measure. */
    record NoResult(FlatWindow window) implements Stalled {
    }

    /** No new best, and the e1RM has fallen by 5 % or more. */
    record Regression(FlatWindow window, Fall fall) implements Stalled {
    }
}
