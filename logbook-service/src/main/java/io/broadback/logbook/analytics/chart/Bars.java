package io.broadback.logbook.analytics.chart;

import java.awt.Color;
import java.time.LocalDate;

import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Bars a week wide, less a gap on either side in days. */
final class Bars {
    private static final double DAY = 86_400_000d;

    private final XYIntervalSeriesCollection series = new XYIntervalSeriesCollection();
    private final XYBarRenderer renderer = new XYBarRenderer();

    Bars() {
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
    }

    /** The next kind of bars. */
    XYIntervalSeries add(String name, Color colour) {
        XYIntervalSeries kind = new XYIntervalSeries(name, false, true);
        renderer.setSeriesPaint(series.getSeriesCount(), colour);
        series.addSeries(kind);
        return kind;
    }

    static void put(XYIntervalSeries kind, LocalDate monday, double value, double gap) {
        double start = TimeSpan.at(monday);
        kind.add(start + 3.5 * DAY, start + gap * DAY, start + (7 - gap) * DAY, value, 0, value);
    }

    XYIntervalSeriesCollection series() {
        return series;
    }

    XYBarRenderer renderer() {
        return renderer;
    }
}
