package io.broadback.logbook.analytics.chart;

import java.awt.geom.Rectangle2D;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** A chart that is ready to be drawn, with a title, a line below it, and a description for who does not see it. */
public final class Chart {
    private final String title;
    private final String description;
    private final JFreeChart drawn;

    private Chart(String title, String description, JFreeChart drawn) {
        this.title = title;
        this.description = description;
        this.drawn = drawn;
    }

    /** The subtitle is also the description; what it says can be read off the chart as well. */
    static Chart of(String title, String subtitle, Plot plot, boolean legend) {
        JFreeChart chart = new JFreeChart(null, Look.TEXT, plot, false);
        chart.setBackgroundPaint(Look.PAPER);
        chart.setAntiAlias(true);
        chart.setPadding(new RectangleInsets(10, 10, 8, 16));
        TextTitle head = new TextTitle(title, Look.TITLE);
        head.setPaint(Look.INK);
        chart.setTitle(head);
        TextTitle line = new TextTitle(subtitle, Look.TEXT);
        line.setPaint(Look.SOFT_INK);
        line.setPadding(2, 0, 6, 0);
        chart.addSubtitle(line);
        if (legend) {
            LegendTitle keys = new LegendTitle(plot);
            keys.setItemFont(Look.TEXT);
            keys.setItemPaint(Look.INK);
            keys.setFrame(BlockBorder.NONE);
            keys.setPosition(RectangleEdge.BOTTOM);
            chart.addSubtitle(keys);
        }
        return new Chart(title, subtitle, chart);
    }

    /** The drawing itself: the same chart in the same size gives the same bytes. */
    public String svg(Size size) {
        return SvgDrawing.of(title, description, size,
                graphics -> untouched().draw(graphics, new Rectangle2D.Double(0, 0, size.width(), size.height())));
    }

    /** Drawing leaves traces in the axes (which ticks were chosen), so each drawing has a copy of its own. */
    private JFreeChart untouched() {
        try {
            return (JFreeChart) drawn.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("A chart has parts that cannot be copied", impossible);
        }
    }
}
