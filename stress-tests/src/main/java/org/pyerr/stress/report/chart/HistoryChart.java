package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.pyerr.stress.report.document.HistoryEntry;
import org.pyerr.stress.report.document.HistoryEntry.Point;
import org.pyerr.stress.result.Frequency;

/**
 * A small chart of one hazard over the runs: a point for each run, with its interval.
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
     * @param top the upper end of its interval
     * @param bottom the lower end of its interval
     * @param point what was seen
     */
    public record Dot(int x, int y, int top, int bottom, Point point) {}

    /** The chart of a hazard on a scale that all small charts share. */
    public static HistoryChart of(HistoryEntry entry, LogScale shared) {
        List<Dot> dots = new ArrayList<>();
        List<String> line = new ArrayList<>();
        List<Point> points = entry.points();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (point.samples() > 0) {
                int x = MARGIN + (WIDTH - 2 * MARGIN) * i / Math.max(1, points.size() - 1);
                Frequency frequency = new Frequency(point.count(), point.samples());
                int y = HEIGHT - shared.x(frequency.rate());
                dots.add(new Dot(
                        x, y, HEIGHT - shared.x(frequency.upper()), HEIGHT - shared.x(frequency.lower()), point));
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
                .map(point -> new Frequency(point.count(), point.samples()))
                .flatMapToDouble(frequency -> DoubleStream.of(frequency.rate(), frequency.upper()))
                .toArray();
        return LogScale.holding(rates, MARGIN + ZERO_GAP, HEIGHT - MARGIN, ZERO_GAP);
    }
}
