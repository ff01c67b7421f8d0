package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;

/**
 * The weeks of deload and layoff, which are cut out of the window of a track (3.12): those told as such, and those in
 * which the track was only trained as such.
 */
record RestWeeks(Set<IsoWeek> weeks) {

    RestWeeks {
        weeks = Set.copyOf(weeks);
    }

    static RestWeeks of(TrackHistory track, TrainingWeeks weeks) {
        Set<IsoWeek> resting = new HashSet<>();
        track.exposures().stream().filter(exposure -> !exposure.isLoading())
                .forEach(exposure -> resting.add(IsoWeek.of(exposure.date())));
        track.exposures().stream().filter(Exposure::isLoading)
                .forEach(exposure -> resting.remove(IsoWeek.of(exposure.date())));
        resting.addAll(weeks.resting());
        return new RestWeeks(resting);
    }

    /** Whether a session says something about progress. */
    boolean counts(Exposure exposure) {
        return exposure.isLoading() && !weeks.contains(IsoWeek.of(exposure.date()));
    }

    /** Days after {@code since} up to and including {@code until} that lie in no week of rest. */
    int daysOutside(LocalDate since, LocalDate until) {
        long days = Math.max(0, ChronoUnit.DAYS.between(since, until));
        for (IsoWeek week : weeks) {
            LocalDate first = week.monday().isAfter(since) ? week.monday() : since.plusDays(1);
            LocalDate last = week.sunday().isBefore(until) ? week.sunday() : until;
            days -= Math.max(0, ChronoUnit.DAYS.between(first, last) + 1);
        }
        return Math.toIntExact(days);
    }
}
