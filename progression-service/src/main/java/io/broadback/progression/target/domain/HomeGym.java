package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.LoadGrid;

/**
 * The opening as the home gym can load it. Loads are rounded down to its grid; only a load that was lifted just like this on
 * that very grid stays as it is, on the grid or not.
 */
final class HomeGym {
    private final Track track;
    private final Conditions home;
    private final LoadGrid grid;
    private final Steps steps;
    private final SessionOutcome last;
    private final boolean lastWasHere;

    private HomeGym(Track track, Conditions home, SessionOutcome last, boolean lastWasHere) {
        this.track = track;
        this.home = home;
        this.grid = home.equipment().grid();
        this.steps = new Steps(track, home);
        this.last = last;
        this.lastWasHere = lastWasHere;
    }

    /** What a home gym makes of the opening that a session left. */
    static Receipt.Home after(SessionOutcome last, Conditions home) {
        boolean lastWasHere = home.equipment().grid().equals(last.session().conditions().equipment().grid());
        return new HomeGym(last.track(), home, last, lastWasHere).facts();
    }

    /** The same again from a receipt, whose grid holds only the loads that matter. */
    static Receipt.Home again(SessionOutcome last, Receipt.Home told) {
        Conditions session = last.session().conditions();
        Equipment equipment = new Equipment(told.kind(), told.equipmentVersion(), LoadGrid.axis(told.neighbours()));
        return new HomeGym(last.track(), new Conditions(equipment, session.step(), session.policy(), session.swayAllowed(),
                told.bodyweight()), last, told.sessionWasHere()).facts();
    }

    private Receipt.Home facts() {
        Opening stored = last.opening();
        return new Receipt.Home(home.equipment().kind(), home.equipment().version(), lastWasHere, home.bodyweight(),
                stored == null ? List.of() : neighbours(stored.load().value()), stored == null ? null : opening(stored),
                stored == null ? List.of() : later(stored));
    }

    private Opening opening(Opening stored) {
        Optional<TrackLoad> rounded = rounded(stored.load());
        if (rounded.isEmpty()) {
            return new Opening(stored.load(), stored.aim(), Reason.NOT_LOADABLE, stored.text(),
                    steps.around(stored.load().value()).stream().map(track::load).toList());
        }
        return rounded.get().equals(stored.load()) ? stored
                : stored.at(track, rounded.get().value(), stored.reason());
    }

    private List<LaterOpening> later(Opening stored) {
        Opening now = opening(stored);
        return Gap.REAL.stream().map(gap -> {
            BigDecimal reduced = reduced(stored.load().value(), gap);
            TrackLoad load = rounded(track.load(reduced)).orElse(track.load(reduced));
            Opening then = load.equals(now.load()) ? now : now.at(track, load.value(), now.reason());
            return new LaterOpening(gap.fromDay(), then.load(), then.aim(), then.text());
        }).toList();
    }

    private BigDecimal reduced(BigDecimal stored, Gap gap) {
        @Nullable
        BigDecimal held = last.held();
        return gap.reduce(stored, held, steps);
    }

    /** The load itself or the next lighter one; empty if this gym has nothing as light. */
    private Optional<TrackLoad> rounded(TrackLoad load) {
        if (lastWasHere && last.lifted(load)) {
            return Optional.of(load);
        }
        return grid.atOrBelow(load.value()).map(track::load);
    }

    /** The loads of the grid that rounding the opening and what gaps leave of it can touch. */
    private List<BigDecimal> neighbours(BigDecimal stored) {
        NavigableSet<BigDecimal> found = new TreeSet<>(steps.around(stored));
        grid.lightest().ifPresent(found::add);
        grid.atOrBelow(stored).ifPresent(found::add);
        Gap.REAL.forEach(gap -> grid.atOrBelow(reduced(stored, gap)).ifPresent(found::add));
        return List.copyOf(found);
    }
}
