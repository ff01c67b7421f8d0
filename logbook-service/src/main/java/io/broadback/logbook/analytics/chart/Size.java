package io.broadback.logbook.analytics.chart;

/** Width and height of a chart, in pixels. */
public record Size(int width, int height) {
    public static final Size USUAL = new Size(800, 420);
    public static final int LEAST_WIDTH = 480;
    public static final int MOST_WIDTH = 1600;
    public static final int LEAST_HEIGHT = 320;
    public static final int MOST_HEIGHT = 1200;
}
