package io.broadback.progression.plateau.domain;

/**
 * One week of an athlete: row sets done of those planned (R4, R26), working sets with at most two reps in reserve of
 * those whose reserve is known (R61), and sessions that opened with a row of those meant to (R20; unknown where the mode
 * does not ask for it).
 */
public record WeekHistory(IsoWeek week, Phase phase, Share rowSets, Share nearFailure, Share rowsFirst) {

    public WeekHistory {
        requireWithin("sets near failure", nearFailure);
        requireWithin("sessions with rows first", rowsFirst);
    }

    boolean isLoading() {
        return phase == Phase.LOADING;
    }

    private static void requireWithin(String what, Share share) {
        if (share.part() > share.whole()) {
            throw new IllegalArgumentException("There cannot be more " + what + " than there were: " + share);
        }
    }
}
