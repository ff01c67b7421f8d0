package io.broadback.logbook.analytics.domain;

import java.util.List;

/** The sets that count along one line of strength, in the one order of sets (3.15). */
public record Line(Track track, List<Lift> lifts) {

    /** Sets come in any order; those that do not count are left out (3.16). */
    public Line {
        lifts = track.counts() ? lifts.stream().filter(Lift::counts).sorted(Lift.ORDER).toList() : List.of();
    }

    public boolean isEmpty() {
        return lifts.isEmpty();
    }
}
