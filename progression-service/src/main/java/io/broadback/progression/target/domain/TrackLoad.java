package io.broadback.progression.target.domain;

import java.math.BigDecimal;
import java.util.Optional;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;

/**
 * A place on the axis of a track's loads, on which harder is always more: the load itself, or in bodyweight pulls what is
 * added to the body and, below 0, what help takes off it (3.8). Exact, and equal for equal numbers as a {@link Load} is.
 */
public record TrackLoad(BigDecimal value, WeightUnit unit) {
    public TrackLoad {
        value = normalised(value);
    }

    public static TrackLoad of(String value, WeightUnit unit) {
        return new TrackLoad(new BigDecimal(value), unit);
    }

    public static TrackLoad of(long value, WeightUnit unit) {
        return new TrackLoad(BigDecimal.valueOf(value), unit);
    }

    /** The place of a weight that is lifted, or added to the body. */
    public static TrackLoad of(Load load) {
        return new TrackLoad(load.value(), load.unit());
    }

    /** The place of help: the more of it, the lower. */
    public static TrackLoad helpedBy(Load assistance) {
        return new TrackLoad(assistance.value().negate(), assistance.unit());
    }

    static BigDecimal normalised(BigDecimal value) {
        return value.signum() < 0 ? Load.normalised(value.negate()).negate() : Load.normalised(value);
    }

    /** What is put on: 0 where there is help. */
    public Load load() {
        return new Load(value.max(BigDecimal.ZERO), unit);
    }

    /** The help, where there is some. */
    public Optional<Load> assistance() {
        return value.signum() < 0 ? Optional.of(new Load(value.negate(), unit)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toPlainString() + " " + unit;
    }
}
