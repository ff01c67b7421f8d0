package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.progression.plateau.domain.Verdict.NoResult;
import io.broadback.progression.plateau.domain.Verdict.Progressing;
import io.broadback.progression.plateau.domain.Verdict.Regression;
import io.broadback.progression.plateau.domain.Verdict.TooEarly;

/**
 * NO_RESULT is no new best in any measure over at least 3 exposures and 21 days; REGRESSION is the same with the last
 * three e1RMs all at least 5 % under the best (3.12).
 */
public final class PlateauRule {

    private PlateauRule() {
    }

    /** A stretch without a new best so far; days are left out because they pass by themselves. */
    public record Flat(LocalDate since, int exposures) {
    }

    /** Since when and how often the track was trained without a new best of its own; empty before the first exposure. */
    public static Optional<Flat> flat(ResultChart chart) {
        return chart.counted().stream().findFirst()
                .map(first -> later(first.date(), chart.lastGain().orElse(null)))
                .map(since -> new Flat(since, chart.countedAfter(since).size()));
    }

    public static Verdict judge(ResultChart chart) {
        LocalDate lastGain = chart.lastGain().orElse(null);
        if (lastGain != null && chart.daysAfter(lastGain) < FlatWindow.DAYS) {
            return new Progressing(lastGain, chart.gainsOn(lastGain));
        }
        List<Exposure> counted = chart.counted();
        if (counted.isEmpty()) {
            return new TooEarly(FlatWindow.EXPOSURES, FlatWindow.DAYS);
        }
        return judge(chart, later(counted.get(0).date(), lastGain), lastGain);
    }

    private static Verdict judge(ResultChart chart, LocalDate since, @Nullable LocalDate lastGain) {
        List<Exposure> flat = chart.countedAfter(since);
        int days = chart.daysAfter(since);
        if (flat.size() < FlatWindow.EXPOSURES || days < FlatWindow.DAYS) {
            return new TooEarly(Math.max(0, FlatWindow.EXPOSURES - flat.size()), Math.max(0, FlatWindow.DAYS - days));
        }
        FlatWindow window = new FlatWindow(since, lastGain, flat.size(), days);
        return fall(chart.counted(), flat).<Verdict> map(fall -> new Regression(window, fall))
                .orElseGet(() -> new NoResult(window));
    }

    /** One bad day is no regression: the last three estimates are all low. */
    private static Optional<Fall> fall(List<Exposure> counted, List<Exposure> flat) {
        List<BigDecimal> recent = estimates(flat);
        if (recent.size() < FlatWindow.EXPOSURES) {
            return Optional.empty();
        }
        Optional<BigDecimal> now = recent.subList(recent.size() - FlatWindow.EXPOSURES, recent.size()).stream()
                .max(BigDecimal::compareTo);
        return estimates(counted).stream().max(BigDecimal::compareTo)
                .flatMap(best -> now.flatMap(highest -> Fall.between(best, highest)));
    }

    private static List<BigDecimal> estimates(List<Exposure> exposures) {
        return exposures.stream().map(Exposure::estimate).flatMap(Optional::stream).toList();
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other != null && other.isAfter(one) ? other : one;
    }
}
