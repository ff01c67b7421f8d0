package io.broadback.logbook.exchange.domain;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.WeightUnit;

/**
 * How the weights of one file are read: {@code written} is the unit of numbers for which the file names none, {@code usual} the
 * one of numbers that could be either.
 */
public record Units(WeightUnit written, WeightUnit usual) {

    /**
     * Empty if the file names no unit, nobody has said it, and its numbers do not give it away. What somebody says comes before
     * what the numbers say.
     */
    public static Optional<Units> of(boolean withoutUnit, UnitVotes votes, @Nullable WeightUnit asked, WeightUnit athletes) {
        WeightUnit usual = asked == null ? votes.usual(athletes) : asked;
        if (!withoutUnit) {
            return Optional.of(new Units(usual, usual));
        }
        Optional<WeightUnit> written = asked == null ? votes.written() : Optional.of(asked);
        return written.map(unit -> new Units(unit, votes.convertedTo(unit).orElse(unit)));
    }
}
