package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;

/**
 * Steps of bodyweight pulls (3.8): those of 3.6 on one axis that runs from much help over none to much weight, so that less
 * help is up. The caps of 3.6 are taken of the system's load; without a bodyweight the step alone counts.
 */
public final class PullSteps {
    private static final BigDecimal ONE_TENTH = new BigDecimal("0.1");
    private static final BigDecimal ONE_TWENTIETH = new BigDecimal("0.05");

    private final NavigableSet<BigDecimal> axis = new TreeSet<>();

    /** The weights that can be hung on and the help there is; the bare bar is always there. */
    public PullSteps(LoadGrid added, LoadGrid assist) {
        axis.add(BigDecimal.ZERO);
        axis.addAll(added.loads());
        assist.loads().forEach(help -> axis.add(help.negate()));
    }

    /** The hardest load within the step, else the next one there is; empty when nothing is harder. */
    public Optional<PullLoad> harder(PullLoad pull, BigDecimal step, @Nullable Load bodyweight) {
        BigDecimal from = pull.difference();
        BigDecimal want = wanted(pull, step, bodyweight, ONE_TENTH);
        return Optional.ofNullable(axis.floor(from.add(want))).filter(candidate -> candidate.compareTo(from) > 0)
                .or(() -> Optional.ofNullable(axis.higher(from)))
                .map(chosen -> PullLoad.ofDifference(chosen, pull.unit()));
    }

    /** The easiest load within the step, else the next one there is; empty when nothing is easier. */
    public Optional<PullLoad> easier(PullLoad pull, BigDecimal step, @Nullable Load bodyweight) {
        BigDecimal from = pull.difference();
        BigDecimal want = wanted(pull, step, bodyweight, ONE_TWENTIETH);
        return Optional.ofNullable(axis.ceiling(from.subtract(want))).filter(candidate -> candidate.compareTo(from) < 0)
                .or(() -> Optional.ofNullable(axis.lower(from)))
                .map(chosen -> PullLoad.ofDifference(chosen, pull.unit()));
    }

    private static BigDecimal wanted(PullLoad pull, BigDecimal step, @Nullable Load bodyweight, BigDecimal cap) {
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("A step is above 0, not " + step.toPlainString());
        }
        return bodyweight == null ? step : step.min(new SystemLoad(bodyweight, pull).total().value().multiply(cap));
    }
}
