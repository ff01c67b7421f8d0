package io.broadback.progression.target.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * The state of a track as a pure fold over all its sets (3.15): the order in which they arrived does not matter, nor whether
 * a set was once deleted and restored.
 */
public final class TrackFold {
    private static final Comparator<TrackSession> BY_FIRST_SET = Comparator.comparing(session -> session.sets().get(0),
            PerformedSet.ORDER);

    private TrackFold() {
    }

    /**
     * Folds the sessions, in any order. {@code exposures} are the days on which the exercise counted in any range (those of
     * this track may be among them); {@code home} is what is in force at the home gym now.
     */
    public static FoldedTrack fold(Track track, Collection<TrackSession> sessions, NavigableSet<LocalDate> exposures,
            Conditions home) {
        Progress progress = Progress.none(track, Calibration.FIRST_SESSIONS, null);
        List<SessionOutcome> outcomes = new ArrayList<>();
        Optional<SessionOutcome> last = Optional.empty();
        for (TrackSession session : ordered(sessions)) {
            SessionOutcome outcome = progress.judge(session, exposures);
            outcomes.add(outcome);
            progress = progress.after(outcome);
            last = outcome.counts() ? Optional.of(outcome) : last;
        }
        Progress end = progress;
        return new FoldedTrack(last.map(outcome -> state(end, outcome, exposures, home)), List.copyOf(outcomes));
    }

    private static List<TrackSession> ordered(Collection<TrackSession> sessions) {
        return sessions.stream().filter(session -> !session.sets().isEmpty()).sorted(BY_FIRST_SET).toList();
    }

    private static TrackState state(Progress end, SessionOutcome last, NavigableSet<LocalDate> exposures, Conditions home) {
        Receipt.Home atHome = HomeGym.after(last, home);
        NextSet nextSet = last.nextSet();
        LocalDate exposure = end.lastExposure();
        if (nextSet == null || exposure == null) {
            throw new IllegalStateException("A dated session that counted has a next set and a date: " + last.session().id());
        }
        LocalDate lastExposure = exposures.isEmpty() || exposure.isAfter(exposures.last()) ? exposure : exposures.last();
        return new TrackState(end.track(), nextSet, atHome.opening(), atHome.after(), lastExposure,
                end.calibrationSessionsLeft() > 0,
                Receipt.of(last, atHome), null);
    }
}
