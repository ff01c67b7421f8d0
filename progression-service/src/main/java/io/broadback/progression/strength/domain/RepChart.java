package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.platform.training.Load;

/** The RTS chart (3.3): what share of a single can be lifted for so many reps, and loads carried across rep ranges by it. */
public final class RepChart {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** f(1) to f(12) in percent. */
    static final List<BigDecimal> PERCENT = Stream
            .of("100", "95.5", "92.2", "89.2", "86.3", "83.7", "81.1", "78.6", "76.2", "73.9", "71.7", "69.4")
            .map(BigDecimal::new).toList();

    private RepChart() {
    }

    /** The share of a single that allows {@code possible} reps; past the chart's end it falls on as Epley's formula does. */
    public static Fraction share(int possible) {
        if (possible < 1) {
            throw new IllegalArgumentException("The chart begins with 1 rep, not " + possible);
        }
        int charted = Math.min(possible, PERCENT.size());
        Fraction share = Fraction.of(PERCENT.get(charted - 1), HUNDRED);
        return share.times(Formula.EPLEY.multiple(charted)).dividedBy(Formula.EPLEY.multiple(possible));
    }

    /** The single that a set stands for by the chart, under the limits of 3.4. */
    public static Optional<EstimatedMax> single(Load load, Effort done) {
        return EstimatedMax.of(load, done, possible -> Fraction.ONE.dividedBy(share(possible)));
    }

    /** {@code L f(r2 + q2) / f(r1 + q1)}: the load for the effort wanted, from a set; empty where the set tells no single. */
    public static Optional<Fraction> convert(Load load, Effort done, Effort wanted) {
        return single(load, done).map(single -> single.value().times(share(wanted.repsToFailure())));
    }
}
