package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The result measures of one track as of a day (R17), one point for every session and week, with the new bests marked.
 * Verdicts and reviews read nothing else.
 */
public final class ResultChart {
    private final TrackId track;
    private final List<SessionPoint> sessions;
    private final List<WeekPoint> weeks;
    private final RestWeeks rest;
    private final LocalDate today;

    /** A session; {@code counted} is false in deload and layoff, and {@code newBests} is empty then. */
    public record SessionPoint(Exposure exposure, boolean counted, Set<Measure> newBests) {

        public SessionPoint {
            newBests = Measure.inOrder(newBests);
        }
    }

    /** The row sets of a week. */
    public record WeekPoint(IsoWeek week, int rowSets, boolean newBest) {
    }

    private ResultChart(TrackId track, List<SessionPoint> sessions, List<WeekPoint> weeks, RestWeeks rest, LocalDate today) {
        this.track = track;
        this.sessions = List.copyOf(sessions);
        this.weeks = List.copyOf(weeks);
        this.rest = rest;
        this.today = today;
    }

    /** Charts what was known up to and including {@code today}; row sets that an experiment asked for are no result of it. */
    public static ResultChart of(TrackHistory track, TrainingWeeks weeks, Experiments experiments, LocalDate today) {
        TrackHistory known = track.until(today);
        RestWeeks rest = RestWeeks.of(known, weeks);
        SessionBests bests = new SessionBests();
        List<SessionPoint> sessions = new ArrayList<>();
        for (Exposure exposure : known.exposures()) {
            boolean counted = rest.counts(exposure);
            sessions.add(new SessionPoint(exposure, counted, counted ? bests.add(exposure) : Set.of()));
        }
        return new ResultChart(track.track(), sessions, weekPoints(weeks, experiments, today), rest, today);
    }

    private static List<WeekPoint> weekPoints(TrainingWeeks weeks, Experiments experiments, LocalDate today) {
        List<WeekPoint> points = new ArrayList<>();
        Integer best = null;
        for (WeekHistory week : weeks.all()) {
            if (week.week().monday().isAfter(today)) {
                break;
            }
            int done = Math.min(week.rowSets().part(), LadderFacts.MOST_ROW_SETS);
            boolean newBest = week.isLoading() && best != null
                    && done > Math.max(best, experiments.rowSetsAskedFor(week.week().sunday()));
            points.add(new WeekPoint(week.week(), week.rowSets().part(), newBest));
            if (week.isLoading()) {
                best = best == null ? done : Math.max(best, done);
            }
        }
        return points;
    }

    public TrackId track() {
        return track;
    }

    public List<SessionPoint> sessions() {
        return sessions;
    }

    public List<WeekPoint> weeks() {
        return weeks;
    }

    public LocalDate today() {
        return today;
    }

    /** The last day on which any measure reached a new best. */
    public Optional<LocalDate> lastGain() {
        return gains().map(Gain::on).max(LocalDate::compareTo);
    }

    /** The measures that reached a new best on this day. */
    Set<Measure> gainsOn(LocalDate day) {
        Set<Measure> measures = EnumSet.noneOf(Measure.class);
        gains().filter(gain -> gain.on().equals(day)).forEach(gain -> measures.addAll(gain.measures()));
        return measures;
    }

    boolean hasGainFrom(LocalDate day) {
        return gains().anyMatch(gain -> !gain.on().isBefore(day));
    }

    /** The sessions that count, the first of which sets the marks. */
    List<Exposure> counted() {
        return sessions.stream().filter(SessionPoint::counted).map(SessionPoint::exposure).toList();
    }

    List<Exposure> countedAfter(LocalDate since) {
        return counted().stream().filter(exposure -> exposure.date().isAfter(since)).toList();
    }

    /** Days since then, deload and layoff weeks left out. */
    int daysAfter(LocalDate since) {
        return rest.daysOutside(since, today);
    }

    private Stream<Gain> gains() {
        return Stream.concat(
                sessions.stream().filter(point -> !point.newBests().isEmpty())
                        .map(point -> new Gain(point.exposure().date(), point.newBests())),
                weeks.stream().filter(WeekPoint::newBest)
                        .map(point -> new Gain(earlier(point.week().sunday(), today), Set.of(Measure.WEEKLY_ROW_SETS))));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private record Gain(LocalDate on, Set<Measure> measures) {
    }
}
