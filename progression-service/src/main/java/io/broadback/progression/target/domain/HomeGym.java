package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.broadback.platform.training.LoadGrid;

/**
 * The opening as the home gym can load it. Loads are rounded down to its grid; only a load that was lifted just like this on
 * that very grid stays as it is, on the grid or not.
 */
final class HomeGym {
    private final Track track;
    private final LoadGrid grid;
    private final Steps steps;
    private final SessionOutcome last;
    private final boolean lastWasHere;

    HomeGym(Track track, Conditions home, SessionOutcome last) {
        this.track = track;
        this.grid = home.equipment().grid();
        this.steps = new Steps(track, home);
        this.last = last;
        this.lastWasHere = grid.equals(last.session().conditions().equipment().grid());
    }

    Opening opening(Opening stored) {
        Optional<TrackLoad> rounded = rounded(stored.load());
        if (rounded.isEmpty()) {
            return new Opening(stored.load(), stored.aim(), Reason.NOT_LOADABLE, stored.text(),
                    steps.around(stored.load().value()).stream().map(track::load).toList());
        }
        return rounded.get().equals(stored.load()) ? stored
                : stored.at(track, rounded.get().value(), stored.reason());
    }

    List<LaterOpening> later(Opening stored, Progress progress) {
        Opening now = opening(stored);
        return Gap.REAL.stream().map(gap -> {
            BigDecimal reduced = gap.reduce(stored.load().value(), progress.held(), steps);
            TrackLoad load = rounded(track.load(reduced)).orElse(track.load(reduced));
            Opening then = load.equals(now.load()) ? now : now.at(track, load.value(), now.reason());
            return new LaterOpening(gap.fromDay(), then.load(), then.aim(), then.text());
        }).toList();
    }

    /** The load itself or the next lighter one; empty if this gym has nothing as light. */
    private Optional<TrackLoad> rounded(TrackLoad load) {
        if (lastWasHere && last.lifted(load)) {
            return Optional.of(load);
        }
        return grid.atOrBelow(load.value()).map(track::load);
    }
}
