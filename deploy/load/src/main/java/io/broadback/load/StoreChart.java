package io.broadback.load;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.CombinedDomainCategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;

import io.broadback.load.Store.Level;

/** Insert rate and read latency by the number of sets in the store, on one chart. */
final class StoreChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;
    /** Told apart with every kind of colour vision (Okabe and Ito). */
    private static final List<Color> COLOURS = List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73),
            new Color(0xCC79A7));
    private static final float[] DASHES = { 6, 4 };

    private StoreChart() {
    }

    static void draw(List<Level> levels, Path file) {
        CombinedDomainCategoryPlot both = new CombinedDomainCategoryPlot(new CategoryAxis("sets in the store"));
        both.setGap(16);
        both.add(inserts(levels), 2);
        both.add(reads(levels), 3);
        JFreeChart chart = new JFreeChart("Storing and reading sets", new Font(Font.SANS_SERIF, Font.BOLD, 16), both, true);
        chart.setBackgroundPaint(Color.WHITE);
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
        chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        try (Writer svg = Files.newBufferedWriter(file)) {
            graphics.stream(svg);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static CategoryPlot inserts(List<Level> levels) {
        DefaultCategoryDataset rates = new DefaultCategoryDataset();
        levels.forEach(level -> rates.addValue(level.writing().perSecond(), "put_set, sets a second", name(level)));
        BarRenderer bars = new BarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth(0.12);
        bars.setSeriesPaint(0, new Color(0x56B4E9));
        return plot(new CategoryPlot(rates, null, new NumberAxis("sets a second"), bars));
    }

    private static CategoryPlot reads(List<Level> levels) {
        DefaultCategoryDataset latencies = new DefaultCategoryDataset();
        LineAndShapeRenderer lines = new LineAndShapeRenderer();
        add(latencies, levels, " p50", outcome -> outcome.milliseconds(50));
        int questions = latencies.getRowCount();
        add(latencies, levels, " p99", outcome -> outcome.milliseconds(99));
        for (int series = 0; series < latencies.getRowCount(); series++) {
            lines.setSeriesPaint(series, COLOURS.get(series % questions % COLOURS.size()));
            lines.setSeriesStroke(series, series < questions ? new BasicStroke(2)
                    : new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0));
        }
        return plot(new CategoryPlot(latencies, null, new NumberAxis("milliseconds over HTTP"), lines));
    }

    private static void add(DefaultCategoryDataset latencies, List<Level> levels, String suffix,
            Function<Outcome, Double> percentile) {
        levels.forEach(level -> level.readings().forEach(reading -> latencies
                .addValue(percentile.apply(reading.outcome()), reading.what() + suffix, name(level))));
    }

    private static CategoryPlot plot(CategoryPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(new Color(0xC8C8C8));
        plot.setOutlineVisible(false);
        return plot;
    }

    private static String name(Level level) {
        return String.format("%,d", level.rows());
    }
}
