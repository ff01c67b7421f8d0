package io.broadback.logbook.analytics.chart;

import java.awt.BasicStroke;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYSeries;

import io.broadback.logbook.analytics.domain.Adherence;
import io.broadback.logbook.analytics.domain.EffortParity;
import io.broadback.logbook.analytics.domain.RowBand;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.WeeklySets;

/** Charts of whole weeks: row sets and their band, effort beside leg and press days, planned and done. */
public final class WeekCharts {
    private static final double GAP = 0.6;
    private static final double NARROW = 1.8;
    /** Over more weeks than that lines would hide the bars. */
    private static final int MOST_WEEKS_WITH_LINES = 60;
    private static final List<String> SHOWN_MUSCLES = List.of("latissimus_dorsi", "trapezius");

    private WeekCharts() {
    }

    /** Row sets as bars on the band of 15 to 20 (R26), two of the three large back muscles as lines (R8). */
    public static Chart weeklySets(Span span, WeeklySets sets) {
        TimeSpan time = new TimeSpan(span);
        Bars bars = new Bars();
        Lines lines = Lines.straight();
        if (!sets.isEmpty()) {
            rowBars(sets, bars);
        }
        if (!sets.isEmpty() && sets.weeks().size() <= MOST_WEEKS_WITH_LINES) {
            SHOWN_MUSCLES.forEach(muscle -> muscleLine(sets, muscle, lines));
        }
        XYPlot plot = layered(Look.fromZero("Sets a week", true, RowBand.MOST + 4, bars.series(), lines.series()), bars,
                lines.series(), lines.renderer());
        plot.setDomainAxis(Look.days(time));
        band(plot);
        return Chart.of("Row sets a week", time.inWords() + ". The band is " + RowBand.LEAST + " to " + RowBand.MOST
                + " sets of rows.", plot, !sets.isEmpty());
    }

    /** R4: what was planned, and in front of it what was done. */
    public static Chart adherence(Span span, Adherence adherence) {
        TimeSpan time = new TimeSpan(span);
        Bars planned = new Bars();
        Bars done = new Bars();
        if (!adherence.weeks().isEmpty()) {
            XYIntervalSeries wide = planned.add("Planned", Look.PALE_BLUE);
            XYIntervalSeries narrow = done.add("Done", Look.BLUE);
            adherence.weeks().forEach(week -> {
                Bars.put(wide, week.monday(), week.planned(), GAP);
                Bars.put(narrow, week.monday(), week.done(), NARROW);
            });
        }
        XYPlot plot = layered(Look.fromZero("Row sets", true, 5, planned.series(), done.series()), planned, done.series(),
                done.renderer());
        plot.setDomainAxis(Look.days(time));
        plot.setNoDataMessage("No plan yet");
        return Chart.of("Planned rows, and done", time.inWords() + ". " + adherence.text(), plot,
                !adherence.weeks().isEmpty());
    }

    /** R21: sets of back work beside what 80 % of a usual day are, and below them how near failure both end. */
    public static Chart effortParity(Span span, EffortParity whole, Map<LocalDate, EffortParity> weeks) {
        TimeSpan time = new TimeSpan(span);
        Bars bars = new Bars();
        Lines wanted = Lines.straight();
        Lines reserve = Lines.straight();
        if (!weeks.isEmpty()) {
            XYIntervalSeries back = bars.add("Back sets a week", Look.BLUE);
            XYSeries least = wanted.add(EffortParity.LEAST_SHARE + " % of a usual leg or press day", Look.VERMILION, 1);
            XYSeries backReserve = reserve.add("Reserve of back sets", Look.BLUE, 0);
            XYSeries otherReserve = reserve.add("Reserve of leg and press days", Look.VERMILION, 1);
            weeks.forEach((monday, week) -> {
                LocalDate middle = monday.plusDays(3);
                Bars.put(back, monday, week.backSets(), GAP);
                week.usualDay().ifPresent(day -> Lines.put(least, middle,
                        day.times(EffortParity.LEAST_SHARE).rounded(2).doubleValue() / 100));
                week.backReserve().ifPresent(mean -> Lines.put(backReserve, middle, mean.rounded(2).doubleValue()));
                week.otherReserve().ifPresent(mean -> Lines.put(otherReserve, middle, mean.rounded(2).doubleValue()));
            });
        }
        XYPlot sets = layered(Look.fromZero("Sets", true, 5, bars.series(), wanted.series()), bars, wanted.series(),
                wanted.renderer());
        XYPlot left = Look.dressed(new XYPlot(reserve.series(), null,
                Look.fromZero("Reps left", false, 3, reserve.series()), reserve.renderer()));
        return Chart.of("Back work beside leg and press days", time.inWords() + ". " + whole.text(),
                together(time, sets, 3, left, 2), !weeks.isEmpty());
    }

    static CombinedDomainXYPlot together(TimeSpan time, XYPlot upper, int upperShare, XYPlot lower, int lowerShare) {
        CombinedDomainXYPlot plot = Look.dressed(new CombinedDomainXYPlot(Look.days(time)));
        plot.setGap(14);
        plot.add(upper, upperShare);
        plot.add(lower, lowerShare);
        return plot;
    }

    /** Bars, and something in front of them. */
    private static XYPlot layered(NumberAxis axis, Bars bars, XYDataset front, XYItemRenderer frontRenderer) {
        XYPlot plot = Look.dressed(new XYPlot(bars.series(), null, axis, bars.renderer()));
        plot.setDataset(1, front);
        plot.setRenderer(1, frontRenderer);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    private static void rowBars(WeeklySets sets, Bars bars) {
        XYIntervalSeries over = bars.add("Row sets", Look.BLUE);
        XYIntervalSeries running = bars.add("Row sets, week not over", Look.PALE_BLUE);
        sets.weeks().forEach(week -> Bars.put(week.isOver() ? over : running, week.monday(), week.rowSets(), GAP));
    }

    private static void muscleLine(WeeklySets sets, String muscle, Lines lines) {
        XYSeries line = lines.add("Sets for " + muscle.replace('_', ' ').toLowerCase(Locale.ROOT),
                lines.series().getSeriesCount() == 0 ? Look.VERMILION : Look.GREEN, lines.series().getSeriesCount());
        sets.weeks().stream().dropWhile(week -> week.all().sets() == 0).filter(WeeklySets.Week::isOver)
                .forEach(week -> Lines.put(line, week.monday().plusDays(3),
                        week.muscles().getOrDefault(muscle, 0) / 2.0));
    }

    /** In front of the bars, as long as they are, its edges; the rest of it shines through from behind. */
    private static void band(XYPlot plot) {
        plot.addRangeMarker(new IntervalMarker(RowBand.LEAST, RowBand.MOST, Look.PALE_GREEN), Layer.BACKGROUND);
        plot.addRangeMarker(new ValueMarker(RowBand.LEAST, Look.DARK_GREEN, new BasicStroke(1.5f)), Layer.FOREGROUND);
        ValueMarker label = new ValueMarker(RowBand.MOST, Look.DARK_GREEN, new BasicStroke(1.5f));
        label.setLabel(" " + RowBand.LEAST + "\u2013" + RowBand.MOST + " row sets ");
        label.setLabelFont(Look.TEXT);
        label.setLabelPaint(Look.DARK_GREEN);
        label.setLabelBackgroundColor(Look.VEIL);
        label.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        label.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
        label.setLabelOffset(new RectangleInsets(3, 4, 3, 4));
        plot.addRangeMarker(label, Layer.FOREGROUND);
    }
}
