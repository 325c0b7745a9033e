package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.pyerr.stress.report.document.HistoryEntry;
import org.pyerr.stress.report.document.HistoryEntry.Point;

/**
 * A small chart of one hazard over the runs: a point for each run.
 *
 * @param width its width
 * @param height its height
 * @param dots the runs, the oldest first
 * @param line the points, joined
 */
public record HistoryChart(int width, int height, List<Dot> dots, String line) {
    private static final int WIDTH = 220;
    private static final int HEIGHT = 72;
    private static final int MARGIN = 12;
    private static final int ZERO_GAP = 11;

    /**
     * A run.
     *
     * @param x where it stands
     * @param y its frequency, downwards
     * @param point what was seen
     */
    public record Dot(int x, int y, Point point) {}

    /** The chart of a hazard on a scale that all small charts share. */
    public static HistoryChart of(HistoryEntry entry, LogScale shared) {
        List<Dot> dots = new ArrayList<>();
        List<String> line = new ArrayList<>();
        List<Point> points = entry.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.samples() > 0) {
                int x = MARGIN + (WIDTH - 2 * MARGIN) * i / Math.max(1, points.size() - 1);
                int y = HEIGHT - shared.x(rate(point));
                dots.add(new Dot(x, y, point));
                line.add(x + "," + y);
            }
        }
        return new HistoryChart(WIDTH, HEIGHT, dots, String.join(" ", line));
    }

    /** The scale that holds all of the hazards. */
    public static LogScale scale(List<HistoryEntry> entries) {
        double[] rates = entries.stream()
                .flatMap(entry -> entry.points().stream())
                .filter(point -> point.samples() > 0)
                .mapToDouble(HistoryChart::rate)
                .toArray();
        return LogScale.holding(rates, MARGIN + ZERO_GAP, HEIGHT - MARGIN, ZERO_GAP);
    }

    private static double rate(Point point) {
        return (double) point.count() / point.samples();
    }
}
