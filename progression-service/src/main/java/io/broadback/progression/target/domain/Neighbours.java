package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import io.broadback.platform.training.LoadGrid;

/** The part of a grid that the steps from a session's loads can touch; steps on it are the steps on the whole grid. */
final class Neighbours {
    private final LoadGrid grid;
    private final Steps steps;
    private final NavigableSet<BigDecimal> found = new TreeSet<>();

    private Neighbours(Track track, Conditions conditions) {
        grid = conditions.equipment().grid();
        steps = new Steps(track, conditions);
    }

    static List<BigDecimal> of(SessionOutcome outcome) {
        Neighbours neighbours = new Neighbours(outcome.track(), outcome.session().conditions());
        neighbours.grid.lightest().ifPresent(neighbours.found::add);
        if (outcome.openingLoad() != null) {
            neighbours.addIfOnGrid(outcome.openingLoad().value());
        }
        outcome.sets().stream().filter(JudgedSet::counts).map(JudgedSet::load).distinct().forEach(neighbours::around);
        return List.copyOf(neighbours.found);
    }

    private void around(BigDecimal load) {
        addIfOnGrid(load);
        steps.heavier(load).ifPresent(found::add);
        steps.lighter(load).ifPresent(found::add);
        steps.down(load).ifPresent(this::add);
        steps.halfUp(load).ifPresent(this::add);
        Optional<Rounding> up = steps.up(load);
        up.ifPresent(this::add);
        up.flatMap(first -> steps.up(first.chosen())).ifPresent(this::add);
    }

    private void add(Rounding rounding) {
        found.add(rounding.chosen());
    }

    private void addIfOnGrid(BigDecimal load) {
        grid.atOrBelow(load).filter(load::equals).ifPresent(found::add);
    }
}
