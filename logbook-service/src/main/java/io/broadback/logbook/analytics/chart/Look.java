package io.broadback.logbook.analytics.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYDataset;

/**
 * What all charts have in common. The colours are those of Okabe and Ito, which people with any kind of colour vision can tell
 * apart; shapes and dashes tell lines apart in print.
 */
final class Look {
    static final Color PAPER = Color.WHITE;
    /** Behind a text that stands in front of something. */
    static final Color VEIL = new Color(0xFF, 0xFF, 0xFF, 0xCC);
    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color SOFT_INK = new Color(0x55, 0x55, 0x55);
    static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
    static final Color BLUE = new Color(0x00, 0x72, 0xB2);
    static final Color VERMILION = new Color(0xD5, 0x5E, 0x00);
    static final Color GREEN = new Color(0x00, 0x9E, 0x73);
    static final Color PALE_BLUE = new Color(0xB3, 0xD5, 0xE8);
    static final Color DARK_GREEN = new Color(0x00, 0x6B, 0x4E);
    static final Color PALE_GREEN = new Color(0xD9, 0xF0, 0xE8);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 16);
    static final String NOTHING = "No sets yet";

    private static final List<Color> COLOURS = List.of(BLUE, VERMILION, GREEN, new Color(0xCC, 0x79, 0xA7),
            new Color(0xE6, 0x9F, 0x00), new Color(0x56, 0xB4, 0xE9), INK);
    private static final List<float[]> DASHES = List.of(new float[] { 1 }, new float[] { 7, 3 }, new float[] { 2, 3 });
    private static final double MARK = 6;
    private static final double HEADROOM = 1.08;

    private Look() {
    }

    static Color colour(int number) {
        return COLOURS.get(number % COLOURS.size());
    }

    static Stroke line(int number) {
        float[] dash = DASHES.get(number % DASHES.size());
        return dash.length == 1 ? new BasicStroke(2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, dash, 0f);
    }

    static Shape mark(int number) {
        return switch (number % 3) {
            case 0 -> new Ellipse2D.Double(-MARK / 2, -MARK / 2, MARK, MARK);
            case 1 -> new Rectangle2D.Double(-MARK / 2, -MARK / 2, MARK, MARK);
            default -> triangle();
        };
    }

    /** Days along the bottom; dates are told without a clock, hence UTC. */
    static DateAxis days(TimeSpan span) {
        TimeZone utc = TimeZone.getTimeZone("UTC");
        DateAxis axis = new DateAxis(null, utc, Locale.ENGLISH);
        TickUnits units = new TickUnits();
        for (int days : new int[] { 1, 2, 7, 14 }) {
            units.add(new DateTickUnit(DateTickUnitType.DAY, days, format("d MMM yyyy", utc)));
        }
        for (int months : new int[] { 1, 2, 3, 6 }) {
            units.add(new DateTickUnit(DateTickUnitType.MONTH, months, format("MMM yyyy", utc)));
        }
        for (int years : new int[] { 1, 2, 5 }) {
            units.add(new DateTickUnit(DateTickUnitType.YEAR, years, format("yyyy", utc)));
        }
        axis.setStandardTickUnits(units);
        axis.setRange(span.start(), span.end());
        return dressed(axis);
    }

    /** Numbers up the side, with what they are; whole ones only where halves make no sense. */
    static NumberAxis numbers(String label, boolean whole) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(
                whole ? NumberAxis.createIntegerTickUnits(Locale.ENGLISH) : NumberAxis.createStandardTickUnits(Locale.ENGLISH));
        return dressed(axis);
    }

    /** The same from nothing up to a little above the highest of what is drawn, and at least so far. */
    static NumberAxis fromZero(String label, boolean whole, double least, XYDataset... drawn) {
        NumberAxis axis = numbers(label, whole);
        double highest = least;
        for (XYDataset dataset : drawn) {
            Number maximum = DatasetUtils.findMaximumRangeValue(dataset);
            // Of an empty series it is not a number.
            if (maximum != null && Double.isFinite(maximum.doubleValue())) {
                highest = Math.max(highest, maximum.doubleValue() * HEADROOM);
            }
        }
        axis.setRange(0, highest);
        return axis;
    }

    static <P extends Plot> P dressed(P plot) {
        plot.setBackgroundPaint(PAPER);
        plot.setOutlineVisible(false);
        plot.setNoDataMessage(NOTHING);
        plot.setNoDataMessageFont(TITLE);
        plot.setNoDataMessagePaint(SOFT_INK);
        plot.setInsets(new RectangleInsets(4, 4, 4, 8));
        if (plot instanceof XYPlot lines) {
            lines.setDomainGridlinesVisible(false);
            lines.setRangeGridlinePaint(GRID);
            lines.setRangeGridlineStroke(new BasicStroke(1f));
            lines.setRangeZeroBaselineVisible(false);
        }
        return plot;
    }

    private static <A extends ValueAxis> A dressed(A axis) {
        axis.setLabelFont(TEXT);
        axis.setLabelPaint(SOFT_INK);
        axis.setTickLabelFont(TEXT);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(GRID);
        axis.setTickMarkPaint(GRID);
        return axis;
    }

    private static java.text.DateFormat format(String pattern, TimeZone zone) {
        var format = new java.text.SimpleDateFormat(pattern, Locale.ENGLISH);
        format.setTimeZone(zone);
        return format;
    }

    private static Shape triangle() {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -MARK / 2);
        path.lineTo(MARK / 2, MARK / 2);
        path.lineTo(-MARK / 2, MARK / 2);
        path.closePath();
        return path;
    }
}
