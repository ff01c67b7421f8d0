package io.broadback.progression.target.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * The rules without any stored state: sessions in the order given, from an opening load that may be unknown. Sessions without
 * a date assume no gap; two steps at once only when the simulation calibrates.
 */
public record Simulation(Track track, @Nullable TrackLoad openingLoad, boolean calibrating, List<TrackSession> sessions) {

    public List<SessionOutcome> run() {
        NavigableSet<LocalDate> noOtherRanges = Collections.unmodifiableNavigableSet(new TreeSet<>());
        Progress progress = Progress.none(track, calibrating ? Calibration.ALWAYS : Calibration.NEVER, given());
        List<SessionOutcome> outcomes = new ArrayList<>(sessions.size());
        for (TrackSession session : sessions) {
            SessionOutcome outcome = progress.judge(session, noOtherRanges);
            progress = progress.after(outcome);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private @Nullable Opening given() {
        int bottom = track.range().bottom();
        return openingLoad == null ? null
                : new Opening(openingLoad, bottom, null, GoalText.atLeast(track, openingLoad.value(), bottom));
    }
}
