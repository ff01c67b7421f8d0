package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A session judged: every set with its verdict, the load it opened with (after a gap), and the opening it leaves for the
 * next session (before any gap), which is null while nothing has counted for it.
 */
public record SessionOutcome(Track track, TrackSession session, SessionStart start, @Nullable TrackLoad openingLoad,
        List<JudgedSet> sets, @Nullable Opening opening) {

    /** Whether any set of the session moved the next set; if so the session is an exposure (3.2). */
    public boolean counts() {
        return sets.stream().anyMatch(JudgedSet::counts);
    }

    /** The heaviest load that stayed in its range, in this session or the last one that had any; null if none ever did. */
    @Nullable
    BigDecimal held() {
        List<JudgedSet> counting = setsForOpening();
        return counting.isEmpty() ? start.held()
                : counting.stream().filter(judged -> judged.reason() != Reason.BELOW_RANGE).map(JudgedSet::load)
                        .max(BigDecimal::compareTo).orElse(null);
    }

    List<JudgedSet> setsForOpening() {
        return sets.stream().filter(JudgedSet::countsForOpening).toList();
    }

    /** What the last set that counted leads to, null if none did. */
    public @Nullable NextSet nextSet() {
        return sets.stream().filter(JudgedSet::counts).reduce((first, second) -> second)
                .map(judged -> NextSet.from(track, judged)).orElse(null);
    }

    /** The session in a sentence or two that a coach reads: the days off before it, its last set, and what opens next. */
    public String story() {
        return Story.ofGap(this).map(gap -> gap + " ").orElse("") + Story.of(this);
    }

    /** Whether a set that counted was done with exactly this load. */
    boolean lifted(TrackLoad load) {
        return sets.stream().anyMatch(judged -> judged.counts() && judged.set().load().equals(load));
    }
}
