package io.broadback.logbook.analytics.chart;

import java.awt.Color;
import java.time.LocalDate;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYStepRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lines from point to point, each with a colour, dashes and marks of its own. */
final class Lines {
    /** With more points than that, marks would only thicken the line. */
    private static final int MOST_MARKS = 80;

    private final XYSeriesCollection series = new XYSeriesCollection();
    private final XYLineAndShapeRenderer renderer;
    private final int first;
    private final boolean marked;

    private Lines(XYLineAndShapeRenderer renderer, int first, boolean marked) {
        this.renderer = renderer;
        this.first = first;
        this.marked = marked;
        renderer.setDrawSeriesLineAsPath(true);
    }

    static Lines straight() {
        return straight(0);
    }

    /** {@code first} is the number of the first colour: panels of one chart do not begin anew. */
    static Lines straight(int first) {
        return new Lines(new XYLineAndShapeRenderer(), first, true);
    }

    /** What was reached stays until more is. */
    static Lines steps(int first) {
        return new Lines(new XYStepRenderer(), first, false);
    }

    /** The next line, in the next colour. */
    XYSeries add(String name) {
        int number = first + series.getSeriesCount();
        return add(name, Look.colour(number), number);
    }

    XYSeries add(String name, Color colour, int dash) {
        int number = series.getSeriesCount();
        // Names are made different: the collection refuses two of the same.
        XYSeries line = new XYSeries(series.getSeriesIndex(name) < 0 ? name : name + " (" + number + ")", true, true);
        renderer.setSeriesPaint(number, colour);
        renderer.setSeriesStroke(number, Look.line(dash));
        renderer.setSeriesShape(number, Look.mark(first + number));
        series.addSeries(line);
        return line;
    }

    static void put(XYSeries line, LocalDate day, double value) {
        line.add(TimeSpan.noon(day), value);
    }

    XYSeriesCollection series() {
        return series;
    }

    /** To be asked for when all points are there. */
    XYLineAndShapeRenderer renderer() {
        for (int number = 0; number < series.getSeriesCount(); number++) {
            renderer.setSeriesShapesVisible(number, marked && series.getItemCount(number) <= MOST_MARKS);
        }
        return renderer;
    }
}
