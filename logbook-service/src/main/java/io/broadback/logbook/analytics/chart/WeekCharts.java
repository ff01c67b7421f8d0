package io.broadback.logbook.analytics.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.RangeType;
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
    private static final List<String> SHOWN_MUSCLES = List.of("latissimus_dorsi", "trapezius");

    private WeekCharts() {
    }

    /** Row sets as bars on the band of 15 to 20 (R26), two of the three large back muscles as lines (R8). */
    public static Chart weeklySets(Span span, WeeklySets sets) {
        TimeSpan time = new TimeSpan(span);
        Bars bars = new Bars();
        XYPlot plot = plot("Sets a week", bars);
        Lines lines = Lines.straight();
        if (!sets.isEmpty()) {
            rowBars(sets, bars);
            SHOWN_MUSCLES.forEach(muscle -> muscleLine(sets, muscle, lines));
        }
        plot.setDataset(1, lines.series());
        plot.setRenderer(1, lines.renderer());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
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
        XYPlot plot = plot("Row sets", planned);
        plot.setDataset(1, done.series());
        plot.setRenderer(1, done.renderer());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
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
        XYPlot sets = plot("Sets", bars);
        sets.setDataset(1, wanted.series());
        sets.setRenderer(1, wanted.renderer());
        sets.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        XYPlot left = Look.dressed(new XYPlot(reserve.series(), null, Look.numbers("Reps left", false), reserve.renderer()));
        fromZero(left, 3);
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

    /** Bars on an axis that begins at nothing. */
    static XYPlot plot(String label, Bars bars) {
        XYPlot plot = Look.dressed(new XYPlot(bars.series(), null, Look.numbers(label, true), bars.renderer()));
        fromZero(plot, 5);
        return plot;
    }

    private static void fromZero(XYPlot plot, double least) {
        NumberAxis axis = (NumberAxis) plot.getRangeAxis();
        axis.setAutoRangeIncludesZero(true);
        axis.setLowerMargin(0);
        axis.setAutoRangeMinimumSize(least);
        axis.setRangeType(RangeType.POSITIVE);
    }

    private static void rowBars(WeeklySets sets, Bars bars) {
        XYIntervalSeries over = bars.add("Row sets", Look.BLUE);
        XYIntervalSeries running = bars.add("Row sets, week not over", Look.PALE_BLUE);
        sets.weeks().forEach(week -> Bars.put(week.isOver() ? over : running, week.monday(), week.rowSets(), GAP));
    }

    private static void muscleLine(WeeklySets sets, String muscle, Lines lines) {
        XYSeries line = lines.add("Sets for " + muscle.replace('_', ' ').toLowerCase(Locale.ROOT),
                lines.series().getSeriesCount() == 0 ? Look.VERMILION : Look.GREEN, lines.series().getSeriesCount());
        sets.weeks().stream().filter(WeeklySets.Week::isOver).forEach(week -> Lines.put(line, week.monday().plusDays(3),
                week.muscles().getOrDefault(muscle, 0) / 2.0));
    }

    private static void band(XYPlot plot) {
        IntervalMarker band = new IntervalMarker(RowBand.LEAST, RowBand.MOST, Look.PALE_GREEN);
        band.setAlpha(1f);
        band.setLabel(RowBand.LEAST + "\u2013" + RowBand.MOST + " row sets");
        band.setLabelFont(Look.TEXT);
        band.setLabelPaint(Look.SOFT_INK);
        band.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        band.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        band.setLabelOffset(new RectangleInsets(2, 4, 2, 4));
        plot.addRangeMarker(band, Layer.BACKGROUND);
        ((NumberAxis) plot.getRangeAxis()).setAutoRangeMinimumSize(RowBand.MOST + 4);
    }
}
