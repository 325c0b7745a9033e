package org.jcstresskit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.suite.HazardWord;
import org.jcstresskit.suite.Suite;

/**
 * The hazards over several runs, each with a small chart; none for a single run.
 *
 * @param series the hazards that some run has seen
 * @param scale the scale that all charts share
 */
public record History(List<Series> series, LogScale scale) {
    /** Width of a chart in pixels. */
    public static final int WIDTH = 220;
    /** Height of a chart in pixels. */
    public static final int HEIGHT = 72;

    private static final int MARGIN = 12;
    private static final int ZERO_GAP = 11;

    /**
     * A hazard of a test.
     *
     * @param test the test
     * @param hazard the hazard in a word
     * @param points what each run saw of it, the oldest first
     */
    public record Series(String test, String hazard, List<Point> points) {
        private boolean isSeen() {
            return points.stream().anyMatch(point -> point.count() > 0);
        }

        /** What the latest run saw. */
        public Point last() {
            return points.get(points.size() - 1);
        }
    }

    /**
     * What one run saw.
     *
     * @param started when the run began, as ISO 8601 has it
     * @param count samples that show the hazard
     * @param samples all samples; none if the run did not have the test
     */
    public record Point(String started, long count, long samples) {
        private double rate() {
            return new Frequency(count, samples).rate();
        }
    }

    /**
     * A run in a chart.
     *
     * @param x where it stands
     * @param y its frequency, downwards
     * @param point what was seen
     */
    public record Dot(int x, int y, Point point) {}

    /** The history that ends with a run. */
    static History of(List<StressRun> runs, Suite suite) {
        List<Series> series = new ArrayList<>();
        if (runs.size() > 1) {
            List<Map<String, StressTest>> tests = runs.stream()
                    .map(run -> run.tests().stream().collect(Collectors.toMap(StressTest::name, Function.identity())))
                    .toList();
            SortedSet<String> names = new TreeSet<>();
            tests.forEach(test -> names.addAll(test.keySet()));
            for (int place = 0; place <= suite.hazards().size(); place++) {
                for (String name : names) {
                    HazardWord hazard = OtherHazard.andThoseOf(suite, name).get(place);
                    List<Point> points = IntStream.range(0, runs.size())
                            .mapToObj(run -> point(runs.get(run), tests.get(run).get(name), hazard))
                            .toList();
                    series.add(new Series(name, hazard.word(), points));
                }
            }
        }
        series.removeIf(one -> !one.isSeen());
        double[] rates = series.stream()
                .flatMap(one -> one.points().stream())
                .filter(point -> point.samples() > 0)
                .mapToDouble(Point::rate)
                .toArray();
        return new History(series, LogScale.holding(rates, MARGIN + ZERO_GAP, HEIGHT - MARGIN, ZERO_GAP));
    }

    private static Point point(StressRun run, StressTest test, HazardWord hazard) {
        long count = test == null ? 0 : test.count(hazard::isIn);
        return new Point(run.started().toString(), count, test == null ? 0 : test.samples());
    }

    /** The runs that had the test, from left to right. */
    public List<Dot> dots(Series one) {
        List<Dot> dots = new ArrayList<>();
        List<Point> points = one.points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).samples() > 0) {
                int x = MARGIN + (WIDTH - 2 * MARGIN) * i / Math.max(1, points.size() - 1);
                dots.add(new Dot(x, HEIGHT - scale.x(points.get(i).rate()), points.get(i)));
            }
        }
        return dots;
    }

    /** The dots joined by lines, as SVG has the points of a polyline. */
    public static String line(List<Dot> dots) {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }
}
