package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * R21: the back gets at least four fifths of the hard sets of a leg or bench day, done as hard. {@code hard} are the hard
 * sets of so many weeks.
 */
record EffortParity(List<DoneSet> hard, int weeks) {
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.8");
    private static final BigDecimal MOST_RESERVE_MORE = new BigDecimal("0.5");

    Parity judge() {
        List<BigDecimal> days = Stream.of(Work.LEGS, Work.PRESS).map(this::setsOfADay).flatMap(Optional::stream).toList();
        Optional<BigDecimal> theirs = mean(days);
        if (theirs.isEmpty() || weeks == 0) {
            return Parity.UNKNOWN;
        }
        List<DoneSet> back = hard.stream().filter(set -> set.work().isBack()).toList();
        BigDecimal backSets = quotient(BigDecimal.valueOf(back.size()), weeks);
        if (backSets.compareTo(theirs.get().multiply(LEAST_SHARE)) < 0) {
            return Parity.MISSED;
        }
        Optional<BigDecimal> reserve = reserve(back);
        return reserve(hard.stream().filter(set -> set.work() == Work.LEGS || set.work() == Work.PRESS).toList())
                .filter(other -> reserve.isPresent())
                .map(other -> reserve.get().compareTo(other.add(MOST_RESERVE_MORE)) <= 0 ? Parity.HELD : Parity.MISSED)
                .orElse(Parity.UNKNOWN);
    }

    /** The mean number of sets on the days that had any. */
    private Optional<BigDecimal> setsOfADay(Work work) {
        Map<LocalDate, Long> days = hard.stream().filter(set -> set.work() == work)
                .collect(Collectors.groupingBy(DoneSet::date, Collectors.counting()));
        return mean(days.values().stream().map(BigDecimal::valueOf).toList());
    }

    private static Optional<BigDecimal> reserve(List<DoneSet> sets) {
        return mean(sets.stream().map(DoneSet::repsInReserve).filter(Objects::nonNull).map(BigDecimal::valueOf).toList());
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::add).map(sum -> quotient(sum, values.size()));
    }

    private static BigDecimal quotient(BigDecimal sum, int count) {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128);
    }
}
