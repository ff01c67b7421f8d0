package io.broadback.logbook.analytics.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.FirstSets;
import io.broadback.logbook.analytics.domain.Records;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.StrengthToVolume;
import io.broadback.logbook.analytics.domain.StrengthTrend;
import io.broadback.logbook.analytics.domain.Track;
import io.broadback.logbook.analytics.domain.Volume;
import io.broadback.platform.training.WeightUnit;

/** Charts along lines of strength. Pounds and kilograms never share an axis; each unit has a panel of its own. */
public final class StrengthCharts {
    /** More lines than that nobody can follow; those with most points are drawn. */
    private static final int MOST_LINES = 6;
    private static final int MOST_EMPTY_WEEKS = 26;
    private static final double GAP = 0.6;

    private final TimeSpan time;
    private final Function<Instant, LocalDate> dateOf;

    /** Dates are the athlete's. */
    public StrengthCharts(Span span, Function<Instant, LocalDate> dateOf) {
        this.time = new TimeSpan(span);
        this.dateOf = dateOf;
    }

    /** The best set of each session as a single (3.4). */
    public Chart trends(@Nullable Exercise exercise, List<StrengthTrend> trends) {
        List<Drawn> drawn = trends.stream().map(trend -> new Drawn(trend.track(), line(trend))).toList();
        return ofUnits("Estimated single" + of(exercise), time.inWords() + ". The best set of each session.",
                "Estimated single", drawn, Lines::straight, time);
    }

    /** How the record single of each line rose, from the first one on; a record stands until the end. */
    public Chart records(List<Records> records) {
        List<Drawn> drawn = records.stream().filter(each -> !each.singles().isEmpty())
                .map(each -> new Drawn(each.track(), steps(each))).toList();
        LocalDate begin = drawn.stream().map(each -> each.points().getFirst().day()).min(Comparator.naturalOrder())
                .filter(first -> first.isAfter(time.days().from())).orElse(time.days().from());
        TimeSpan shown = new TimeSpan(new Span(drawn.isEmpty() ? Span.mondayOf(time.days().to()).minusWeeks(MOST_EMPTY_WEEKS)
                : begin, time.days().to()));
        return ofUnits("Records: estimated single", shown.inWords() + ". Each step is a new record.", "Record single", drawn,
                Lines::steps, shown);
    }

    /** First sets at one load, for each line. */
    public Chart firstSets(@Nullable Exercise exercise, List<FirstSets> firsts) {
        Lines lines = Lines.straight();
        firsts.stream().limit(MOST_LINES).forEach(first -> {
            XYSeries line = lines.add(name(first.track()) + " at " + load(first));
            first.sets().forEach(lift -> Lines.put(line, dateOf.apply(lift.at()), lift.reps()));
        });
        XYPlot plot = reps(lines);
        plot.setDomainAxis(Look.days(time));
        return Chart.of("Reps of the first set" + of(exercise), time.inWords() + ". More reps with the same load are a result.",
                plot, !firsts.isEmpty());
    }

    /** R41: three panels on one axis of time. */
    public Chart strengthToVolume(@Nullable Exercise exercise, @Nullable StrengthToVolume found) {
        Lines heavy = Lines.straight();
        Lines light = Lines.straight();
        Bars volume = new Bars();
        WeightUnit unit = found == null ? WeightUnit.LB : found.heavy().track().unit();
        if (found != null) {
            XYSeries singles = heavy.add("Heavy sets: estimated single (" + unit + ")", Look.BLUE, 0);
            line(found.heavy()).forEach(point -> Lines.put(singles, point.day(), point.value()));
            FirstSets sets = found.light();
            if (sets != null) {
                XYSeries reps = light.add("Reps at " + load(sets), Look.VERMILION, 0);
                sets.sets().forEach(lift -> Lines.put(reps, dateOf.apply(lift.at()), lift.reps()));
            }
            var moved = volume.add("Row volume a week (" + unit + ")", Look.GREEN);
            found.volume().stream().filter(week -> week.moved().containsKey(unit))
                    .forEach(week -> Bars.put(moved, week.monday(), whole(week, unit), GAP));
        }
        CombinedDomainXYPlot plot = WeekCharts.together(time, strength("Single (" + unit + ")", heavy), 3, reps(light), 2);
        plot.add(Look.dressed(new XYPlot(volume.series(), null,
                Look.fromZero(unit + " a week", true, 5, volume.series()), volume.renderer())), 2);
        return Chart.of("Strength, reps and volume" + of(exercise),
                time.inWords() + ". To be looked at together; the chart does not show which comes first.", plot,
                found != null);
    }

    private record Point(LocalDate day, double value) {
    }

    private record Drawn(Track track, List<Point> points) {
    }

    private Chart ofUnits(String title, String subtitle, String label, List<Drawn> drawn,
            IntFunction<Lines> kind, TimeSpan shownTime) {
        List<Drawn> shown = drawn.stream().filter(each -> !each.points().isEmpty())
                .sorted(Comparator.comparing((Drawn each) -> -each.points().size()).thenComparing(Drawn::track, Track.ORDER))
                .limit(MOST_LINES).toList();
        boolean several = shown.stream().map(each -> each.track().exercise().id()).distinct().count() > 1;
        Map<WeightUnit, List<Drawn>> byUnit = shown.stream()
                .collect(Collectors.groupingBy(each -> each.track().unit(), TreeMap::new, Collectors.toList()));
        List<XYPlot> panels = new ArrayList<>();
        int drawnBefore = 0;
        for (Map.Entry<WeightUnit, List<Drawn>> each : byUnit.entrySet()) {
            panels.add(panel(label + " (" + each.getKey() + ")", each.getValue(), kind.apply(drawnBefore), several));
            drawnBefore += each.getValue().size();
        }
        if (panels.isEmpty()) {
            panels.add(strength(label, kind.apply(0)));
        }
        if (panels.size() == 1) {
            panels.getFirst().setDomainAxis(Look.days(shownTime));
            return Chart.of(title, subtitle, panels.getFirst(), !shown.isEmpty());
        }
        return Chart.of(title, subtitle, WeekCharts.together(shownTime, panels.getFirst(), 1, panels.getLast(), 1), true);
    }

    private static XYPlot panel(String label, List<Drawn> drawn, Lines lines, boolean several) {
        drawn.forEach(each -> {
            XYSeries line = lines
                    .add(several ? each.track().exercise().name() + ", " + name(each.track()) : name(each.track()));
            each.points().forEach(point -> Lines.put(line, point.day(), point.value()));
        });
        return strength(label, lines);
    }

    private static XYPlot strength(String label, Lines lines) {
        if (lines.series().getSeriesCount() == 0) {
            return Look.dressed(new XYPlot(lines.series(), null, Look.fromZero(label, true, 10), lines.renderer()));
        }
        NumberAxis axis = Look.numbers(label, false);
        axis.setAutoRangeIncludesZero(false);
        axis.setAutoRangeMinimumSize(10);
        axis.setUpperMargin(0.1);
        axis.setLowerMargin(0.1);
        return Look.dressed(new XYPlot(lines.series(), null, axis, lines.renderer()));
    }

    private static XYPlot reps(Lines lines) {
        return Look.dressed(new XYPlot(lines.series(), null, Look.fromZero("Reps", true, 5, lines.series()),
                lines.renderer()));
    }

    private List<Point> steps(Records records) {
        List<Point> points = new ArrayList<>();
        records.singles().forEach(best -> points
                .add(new Point(dateOf.apply(best.point().lift().at()), best.point().single().shown().doubleValue())));
        points.add(new Point(time.days().to(), points.getLast().value()));
        return points;
    }

    private List<Point> line(StrengthTrend trend) {
        return trend.points().stream()
                .map(point -> new Point(dateOf.apply(point.lift().at()), point.single().shown().doubleValue())).toList();
    }

    private static double whole(Volume week, WeightUnit unit) {
        return week.whole(unit).doubleValue();
    }

    private static String of(@Nullable Exercise exercise) {
        return exercise == null ? "" : ": " + exercise.name();
    }

    private static String load(FirstSets sets) {
        return BigDecimal.valueOf(sets.load(), 4).stripTrailingZeros().toPlainString() + " " + sets.track().unit();
    }

    /** For example {@code strict, close grip, lb}. */
    private static String name(Track track) {
        String grip = track.gripVariant();
        return track.technique().toString().toLowerCase(Locale.ROOT)
                + (grip == null ? "" : ", " + grip.replace('_', ' ')) + ", " + track.unit();
    }
}
