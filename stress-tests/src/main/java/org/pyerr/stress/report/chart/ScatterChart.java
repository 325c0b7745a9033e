package org.pyerr.stress.report.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pyerr.model.scenario.Cell;
import org.pyerr.stress.report.document.ConformanceEntry;
import org.pyerr.stress.report.document.TestEntry;
import org.pyerr.stress.result.Fate;

/**
 * The model's hang frequency against that of the real PyO3.
 *
 * @param width its width
 * @param height its height
 * @param x the axis of the model, hangs by sample
 * @param y the axis of the measurements, hangs by round; goes up
 * @param points a point for each test
 */
public record ScatterChart(int width, int height, LogScale x, LogScale y, List<Point> points) {
    private static final int SIZE = 420;
    private static final int LEFT = 84;
    private static final int BOTTOM = 84;
    private static final int MARGIN = 16;
    private static final int ZERO_GAP = 40;

    /**
     * A test.
     *
     * @param x where it stands
     * @param y where it stands, downwards
     * @param test the test
     * @param hung samples that hung in the model
     * @param samples samples of the model
     * @param realHung trials that hung
     * @param rounds rounds of all trials
     */
    public record Point(int x, int y, String test, long hung, long samples, long realHung, long rounds) {}

    private static final class Sum {
        private long hung;
        private long rounds;
    }

    /** The chart of the cells that have a test with samples; no points if there are none. */
    public static ScatterChart of(List<ConformanceEntry> cells, List<TestEntry> tests) {
        Map<String, Sum> real = new HashMap<>();
        for (ConformanceEntry cell : cells) {
            if (cell.test() != null) {
                Sum sum = real.computeIfAbsent(cell.test(), test -> new Sum());
                sum.hung += cell.hung();
                // A trial that hung did not do all its rounds; half of them is a fair guess.
                sum.rounds += (2L * cell.trials() - cell.hung())
                        * Cell.parse(cell.cell()).rounds()
                        / 2;
            }
        }
        List<TestEntry> both = tests.stream()
                .filter(test -> real.containsKey(test.name()) && test.samples() > 0)
                .toList();
        LogScale x = LogScale.holding(
                both.stream().mapToDouble(ScatterChart::rate).toArray(), LEFT + ZERO_GAP, SIZE - MARGIN, ZERO_GAP);
        LogScale y = LogScale.holding(
                real.values().stream().mapToDouble(ScatterChart::rate).toArray(),
                BOTTOM + ZERO_GAP,
                SIZE - MARGIN,
                ZERO_GAP);
        List<Point> points = new ArrayList<>();
        for (TestEntry test : both) {
            Sum sum = real.get(test.name());
            points.add(new Point(
                    x.x(rate(test)),
                    SIZE - y.x(rate(sum)),
                    test.name(),
                    test.count(Fate.HUNG),
                    test.samples(),
                    sum.hung,
                    sum.rounds));
        }
        return new ScatterChart(SIZE, SIZE, x, y, points);
    }

    private static double rate(TestEntry test) {
        return (double) test.count(Fate.HUNG) / test.samples();
    }

    private static double rate(Sum sum) {
        return (double) sum.hung / Math.max(1, sum.rounds);
    }
}
