package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import io.broadback.platform.training.Load;
import io.broadback.progression.strength.domain.RampStep.Found;
import io.broadback.progression.strength.domain.RampStep.Next;
import io.broadback.progression.strength.domain.RampStep.Reason;

/**
 * The way to the load of a lift that nothing is known of (3.13): sets of m + 2 reps from the lightest load on, each heavier
 * by what the last one left in reserve, until one leaves two or fewer.
 */
public record Ramp(NewTrack track) {
    public static final int MAX_SETS = 5;

    private static final int EXTRA_REPS = 2;
    private static final List<Increase> INCREASES = List.of(new Increase(5, "1.20"), new Increase(4, "1.10"),
            new Increase(3, "1.05"));

    private record Increase(int minReserve, Fraction factor) {
        Increase(int minReserve, String factor) {
            this(minReserve, Fraction.of(new BigDecimal(factor)));
        }
    }

    /** The reps of each ramp set. */
    public int reps() {
        return track.range().bottom() + EXTRA_REPS;
    }

    /** The first ramp set; empty where nothing can be loaded. */
    public Optional<Next> first() {
        return track.lightest().map(load -> new Next(load, reps()));
    }

    /**
     * What follows the ramp set with this number, from 1: the reserve decides, whatever the reps. Rounded down to the grid,
     * but where that leads to nothing heavier, the next load there is.
     */
    public RampStep after(Load load, Effort effort, int number) {
        if (number < 1 || number > MAX_SETS) {
            throw new IllegalArgumentException("A ramp has sets 1 to " + MAX_SETS + ", not " + number);
        }
        if (load.unit() != track.unit()) {
            throw new IllegalArgumentException("This ramp is in " + track.unit() + ", not " + load);
        }
        Optional<Increase> increase = INCREASES.stream()
                .filter(candidate -> effort.certainReserve() >= candidate.minReserve()).findFirst();
        if (increase.isEmpty()) {
            return new Found(load, Reason.HARD_ENOUGH);
        }
        if (number == MAX_SETS) {
            return new Found(load, Reason.LAST_RAMP_SET);
        }
        Fraction wanted = Fraction.of(load.value()).times(increase.get().factor());
        return track.roundedDown(wanted).map(Load::value).filter(value -> value.compareTo(load.value()) > 0)
                .or(() -> track.grid().above(load.value()))
                .<RampStep> map(value -> new Next(new Load(value, track.unit()), reps()))
                .orElseGet(() -> new Found(load, Reason.NO_HEAVIER));
    }
}
