package io.broadback.logbook.analytics.chart;

import java.awt.Color;
import java.awt.Paint;
import java.util.stream.IntStream;

import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

import io.broadback.logbook.analytics.domain.Balance;
import io.broadback.logbook.analytics.domain.Span;

/** Sets for the back beside those for what shows in a mirror (R3), and pulls beside presses (R45), as lying bars. */
public final class BalanceChart {
    private BalanceChart() {
    }

    public static Chart of(Span span, Balance balance) {
        DefaultCategoryDataset sets = new DefaultCategoryDataset();
        if (balance.weeks() > 0) {
            sets.addValue(balance.back(), "", "Back");
            sets.addValue(balance.chest(), "", "Chest");
            sets.addValue(balance.shoulders(), "", "Shoulders");
            sets.addValue(balance.arms(), "", "Arms");
            sets.addValue(balance.pull(), "", "All pulls");
            sets.addValue(balance.push(), "", "All presses");
        }
        NumberAxis axis = Look.numbers("Sets in " + balance.weeks() + (balance.weeks() == 1 ? " week" : " weeks"), true);
        axis.setRange(0, Math.max(5, 1.08 * highest(balance)));
        CategoryPlot plot = Look.dressed(new CategoryPlot(sets, names(), axis, bars()));
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Look.GRID);
        return Chart.of("Balance of the training", new TimeSpan(span).inWords() + ". " + balance.text(), plot, false);
    }

    private static int highest(Balance balance) {
        return IntStream.of(balance.back(), balance.chest(), balance.shoulders(), balance.arms(), balance.pull(),
                balance.push()).max().orElse(0);
    }

    private static CategoryAxis names() {
        CategoryAxis axis = new CategoryAxis();
        axis.setTickLabelFont(Look.TEXT);
        axis.setTickLabelPaint(Look.INK);
        axis.setAxisLinePaint(Look.GRID);
        axis.setTickMarksVisible(false);
        axis.setCategoryMargin(0.3);
        return axis;
    }

    private static BarRenderer bars() {
        BarRenderer bars = new Highlighted();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultItemLabelFont(Look.TEXT);
        bars.setDefaultItemLabelPaint(Look.INK);
        bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setItemLabelInsets(new RectangleInsets(0, 4, 0, 4));
        return bars;
    }

    /** The back and the pulls stand out. */
    private static final class Highlighted extends BarRenderer {
        private static final long serialVersionUID = 1;
        private static final Color OTHERS = new Color(0xBB, 0xBB, 0xBB);

        @Override
        public Paint getItemPaint(int row, int column) {
            return column == 0 || column == 4 ? Look.BLUE : OTHERS;
        }
    }
}
