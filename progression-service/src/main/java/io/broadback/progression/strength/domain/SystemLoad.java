package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import io.broadback.platform.training.Load;

/** Everything that a bodyweight pull moves (3.8): the body, plus what hangs on it, less what helps. */
public record SystemLoad(Load bodyweight, PullLoad pull) {
    public SystemLoad {
        if (bodyweight.unit() != pull.unit()) {
            throw new IllegalArgumentException("Units differ: " + bodyweight + " and " + pull);
        }
        if (!isLoad(bodyweight, pull)) {
            throw new IllegalArgumentException("Nothing is left to pull: " + bodyweight + ", " + pull);
        }
    }

    /** Empty, never 0, while no bodyweight is known, or the help takes all of it. */
    public static Optional<SystemLoad> of(Bodyweights bodyweights, LocalDate date, PullLoad pull) {
        return bodyweights.on(date, pull.unit()).flatMap(bodyweight -> of(bodyweight, pull));
    }

    /** Empty where the help takes the whole body. */
    public static Optional<SystemLoad> of(Load bodyweight, PullLoad pull) {
        return isLoad(bodyweight, pull) ? Optional.of(new SystemLoad(bodyweight, pull)) : Optional.empty();
    }

    public Load total() {
        return new Load(sum(bodyweight, pull), bodyweight.unit());
    }

    /** The estimated single of the whole system. */
    public Optional<EstimatedMax> estimate(Formula formula, Effort effort) {
        return formula.estimate(total(), effort);
    }

    /** A single of the system as the athlete reads it: what to add to this bodyweight, below 0 for help. */
    public Fraction asAdded(EstimatedMax single) {
        if (single.unit() != bodyweight.unit()) {
            throw new IllegalArgumentException("Units differ: " + bodyweight + " and " + single);
        }
        return single.value().minus(Fraction.of(bodyweight.value()));
    }

    private static boolean isLoad(Load bodyweight, PullLoad pull) {
        BigDecimal sum = sum(bodyweight, pull);
        return sum.signum() > 0 && Load.isPlausible(sum);
    }

    private static BigDecimal sum(Load bodyweight, PullLoad pull) {
        return bodyweight.value().add(pull.difference());
    }
}
