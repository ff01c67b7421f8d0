package io.broadback.progression.plateau.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.broadback.progression.plateau.domain.DeloadTrigger.BelowRangeInARow;
import io.broadback.progression.plateau.domain.DeloadTrigger.FallingEstimates;
import io.broadback.progression.plateau.domain.DeloadTrigger.Pain;
import io.broadback.progression.plateau.domain.DeloadTrigger.TrackFall;

/** Reactive deloads (3.11). What lies before or in the last deload or layoff is answered by it and calls for nothing more. */
public final class DeloadTriggers {
    private static final int RECENT_DAYS = 7;
    private static final int BEST_OF_DAYS = 28;
    private static final int IN_A_ROW = 3;

    private final DeloadFacts facts;
    private final LocalDate today;
    private final LocalDate rested;

    private DeloadTriggers(DeloadFacts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
        this.rested = lastDayOfRest(facts, today);
    }

    /** Every trigger that calls for a deload today; none of them, no deload. */
    public static List<DeloadTrigger> fired(DeloadFacts facts, LocalDate today) {
        DeloadTriggers triggers = new DeloadTriggers(facts, today);
        return Stream.of(triggers.fallingEstimates(), triggers.belowRange(), triggers.pain())
                .<DeloadTrigger> flatMap(fired -> fired).toList();
    }

    private Stream<FallingEstimates> fallingEstimates() {
        List<TrackFall> falls = facts.backAndHinge().stream().map(this::fall).flatMap(Optional::stream)
                .sorted(Comparator.comparing(fall -> fall.track().value())).toList();
        return falls.size() < FallingEstimates.TRACKS ? Stream.empty() : Stream.of(new FallingEstimates(falls));
    }

    /** The latest estimate of the last 7 days against the best of the 4 weeks before it. */
    private Optional<TrackFall> fall(TrackHistory track) {
        List<Exposure> estimated = counted(track).filter(exposure -> exposure.estimatedMax() != null).toList();
        return estimated.stream().filter(exposure -> isRecent(exposure.date())).reduce((first, second) -> second)
                .flatMap(latest -> bestBefore(latest.date(), estimated)
                        .flatMap(best -> latest.estimate().flatMap(now -> Fall.between(best, now)))
                        .map(fall -> new TrackFall(track.track(), latest.date(), fall)));
    }

    private static Optional<BigDecimal> bestBefore(LocalDate day, List<Exposure> estimated) {
        return estimated.stream()
                .filter(exposure -> exposure.date().isBefore(day)
                        && !exposure.date().isBefore(day.minusDays(BEST_OF_DAYS)))
                .map(Exposure::estimate).flatMap(Optional::stream).max(BigDecimal::compareTo);
    }

    private Stream<BelowRangeInARow> belowRange() {
        return facts.tracks().sorted(Comparator.comparing(track -> track.track().value())).flatMap(this::belowRange);
    }

    private Stream<BelowRangeInARow> belowRange(TrackHistory track) {
        List<Exposure> since = counted(track).filter(exposure -> exposure.date().isAfter(rested)).toList();
        List<Exposure> last = since.subList(Math.max(0, since.size() - IN_A_ROW), since.size());
        if (last.size() < IN_A_ROW || !last.stream().allMatch(Exposure::belowRange)) {
            return Stream.empty();
        }
        return Stream.of(new BelowRangeInARow(track.track(), last.get(0).date(), last.get(IN_A_ROW - 1).date()));
    }

    private Stream<Pain> pain() {
        return facts.painReports().stream().filter(this::isRecent).max(LocalDate::compareTo).map(Pain::new).stream();
    }

    private boolean isRecent(LocalDate day) {
        return day.isAfter(rested) && !day.isAfter(today) && day.isAfter(today.minusDays(RECENT_DAYS));
    }

    private Stream<Exposure> counted(TrackHistory track) {
        TrackHistory known = track.until(today);
        return known.exposures().stream().filter(RestWeeks.of(known, facts.weeks())::counts);
    }

    private static LocalDate lastDayOfRest(DeloadFacts facts, LocalDate today) {
        Stream<LocalDate> weeks = facts.weeks().resting().stream().filter(week -> !week.monday().isAfter(today))
                .map(IsoWeek::sunday);
        Stream<LocalDate> sessions = facts.tracks().flatMap(track -> track.exposures().stream())
                .filter(exposure -> !exposure.isLoading()).map(Exposure::date).filter(day -> !day.isAfter(today));
        return Stream.concat(weeks, sessions).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }
}
