package org.pyerr.stress.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Verdict;
import org.junit.jupiter.api.Test;
import org.lockcore.explore.LockOrderGraph.Edge;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.explore.ScheduleEntry.StepEntry;
import org.pyerr.stress.explore.ScheduleEntry.WaitEntry;
import org.pyerr.stress.report.document.ForkEntry;
import org.pyerr.stress.report.document.HistoryEntry;
import org.pyerr.stress.report.document.OutcomeEntry;
import org.pyerr.stress.report.document.StratumEntry;
import org.pyerr.stress.report.document.TestEntry;

/** The geometry of the charts. */
final class ChartsTest {
    private static final LogScale SCALE = new LogScale(-4, -1, 100, 400, 60);

    @Test
    void aDecadeIsAsWideAsTheNextAndZeroStandsApart() {
        assertThat(SCALE.x(1e-4)).isEqualTo(100);
        assertThat(SCALE.x(1e-3)).isEqualTo(200);
        assertThat(SCALE.x(1e-2)).isEqualTo(300);
        assertThat(SCALE.x(1e-1)).isEqualTo(400);
        assertThat(SCALE.x(0)).isEqualTo(60);
        assertThat(SCALE.x(1e-9)).as("beyond the axis").isEqualTo(100);
    }

    @Test
    void anAxisHoldsItsValuesAndEndsAtAlways() {
        LogScale scale = LogScale.holding(new double[] {0, 3e-5, 0.7}, 0, 500, 40);

        assertThat(scale.least()).isEqualTo(-5);
        assertThat(scale.most()).isZero();
        assertThat(scale.zero()).isEqualTo(-40);
        assertThat(scale.ticks()).extracting(LogScale.Tick::power).containsExactly(-5, -4, -3, -2, -1, 0);
    }

    @Test
    void anAxisOfNothingButZerosHasADecade() {
        LogScale scale = LogScale.holding(new double[] {0, 0}, 0, 500, 40);

        assertThat(scale.most() - scale.least()).isEqualTo(1);
    }

    @Test
    void dotsAreForksUnderTheirConditions() {
        StratumEntry unified = new StratumEntry("unified", List.of(), "free");
        StratumEntry slow = new StratumEntry("Interpreter", List.of("-XX:+UseParallelGC"), "free");
        TestEntry test = test(
                List.of(
                        new ForkEntry(0, 1000, 10, 0, 0, null),
                        new ForkEntry(0, 1000, 0, 0, 0, null),
                        new ForkEntry(1, 1000, 100, 0, 0, null)),
                List.of());

        DotPlot plot = DotPlot.of(test, List.of(unified, slow), List.of(new Frequency(3, 1000)), Fate.HUNG);

        assertThat(plot.groups())
                .extracting(DotPlot.Group::title)
                .containsExactly("JVM's own options", "+UseParallelGC", "baseline");
        DotPlot.Row row = plot.groups().get(0).rows().get(0);
        assertThat(row.label()).isEqualTo("unified");
        assertThat(row.count()).isEqualTo(10);
        assertThat(row.samples()).isEqualTo(2000);
        assertThat(row.seen()).containsExactly(plot.scale().x(0.01));
        assertThat(row.notSeen()).containsExactly(plot.scale().zero());
        assertThat(row.mean()).isEqualTo(plot.scale().x(0.005));
        assertThat(row.left()).isEqualTo(plot.scale().zero());
        assertThat(row.right()).isEqualTo(plot.scale().x(0.01));
        assertThat(plot.groups().get(1).rows().get(0).mean()).isGreaterThan(row.mean());
        assertThat(plot.groups()).extracting(DotPlot.Group::isBaseline).containsExactly(false, false, true);
        assertThat(plot.groups().get(2).rows().get(0).seen())
                .containsExactly(plot.scale().x(0.003));
    }

    private static TestEntry test(List<ForkEntry> forks, List<OutcomeEntry> outcomes) {
        return new TestEntry(
                "a.B", null, Verdict.HAZARD, forks.size(), null, outcomes, forks, null, null, null, null, null);
    }

    @Test
    void aRatioOfOneStandsInTheMiddle() {
        RatioBar bar = RatioBar.of(1, 1 / 31.622776601683793, 1e9, 10);

        assertThat(bar.at()).isEqualTo(60);
        assertThat(bar.from()).as("half of the way to a thousandth").isEqualTo(30);
        assertThat(bar.to()).as("beyond the end").isEqualTo(120);
        assertThat(bar.marginFrom()).isEqualTo(40);
        assertThat(bar.marginTo()).isEqualTo(80);
        assertThat(RatioBar.of(0.1, 0, 1, 3).size())
                .isCloseTo(RatioBar.of(10, 0, 1, 3).size(), within(1e-12));
    }

    @Test
    void edgesThatLeadBackAreACycle() {
        List<LockEdge> edges = LockEdge.of(List.of(
                new Edge("GIL", "stderr lock", 0, List.of("a", "b")),
                new Edge("GIL", "stderr lock", 1, List.of("a", "b")),
                new Edge("stderr lock", "GIL", 1, List.of("c")),
                new Edge("Once", "GIL", 1, List.of("c"))));

        assertThat(edges)
                .containsExactly(
                        new LockEdge("GIL", "stderr lock", List.of(0, 1), true, List.of("a > b")),
                        new LockEdge("stderr lock", "GIL", List.of(1), true, List.of("c")),
                        new LockEdge("Once", "GIL", List.of(1), false, List.of("c")));
        LockGraphChart chart = LockGraphChart.of(edges);
        assertThat(chart.nodes()).extracting(LockGraphChart.Node::name).containsExactly("GIL", "stderr lock", "Once");
        assertThat(chart.arrows())
                .extracting(LockGraphChart.Arrow::label)
                .containsExactly("threads 0, 1", "thread 1", "thread 1");
        assertThat(chart.nodes()).allSatisfy(node -> {
            assertThat(node.x() - node.width() / 2).isNotNegative();
            assertThat(node.x() + node.width() / 2).isLessThanOrEqualTo(chart.width());
        });
    }

    @Test
    void lanesShowWhoHoldsWhatAndWhoWaits() {
        ScheduleEntry schedule = new ScheduleEntry(
                Fate.HUNG,
                "HUNG, HUNG, LOST",
                "01",
                List.of(
                        new StepEntry(0, "take", "GIL", "x", owners(Map.of("GIL", 0))),
                        new StepEntry(1, "take", "stderr lock", "y", owners(Map.of("GIL", 0, "stderr lock", 1)))),
                List.of(
                        new WaitEntry(0, "take", "stderr lock", List.of(1), "x"),
                        new WaitEntry(1, "take", "GIL", List.of(0), "y")));

        LaneChart chart = LaneLayout.of(schedule, List.of("first", "second"));

        assertThat(chart.lanes()).extracting(LaneChart.Lane::subtitle).containsExactly("first", "second");
        assertThat(chart.bars()).extracting(LaneChart.Bar::kind).containsExactly(LockKind.GIL, LockKind.STDERR);
        assertThat(chart.bars()).allMatch(LaneChart.Bar::forEver);
        assertThat(chart.bars().get(0).y())
                .as("earlier")
                .isLessThan(chart.bars().get(1).y());
        assertThat(chart.steps())
                .extracting(LaneChart.Label::text)
                .containsExactly("take GIL", "take stderr lock", "waits: take stderr lock", "waits: take GIL");
        LaneChart.Arrow right = chart.arrows().get(0);
        LaneChart.Arrow left = chart.arrows().get(1);
        assertThat(right.from()).isLessThan(right.to());
        assertThat(right.to())
                .as("at the bar of the lock")
                .isEqualTo(chart.bars().get(1).x() - 3);
        assertThat(left.from()).isGreaterThan(left.to());
    }

    private static SortedMap<String, Integer> owners(Map<String, Integer> owners) {
        return new TreeMap<>(owners);
    }

    @Test
    void runsStandFromLeftToRightAndFrequencyGoesUp() {
        HistoryEntry entry = new HistoryEntry(
                "a.B",
                Fate.HUNG,
                List.of(
                        new HistoryEntry.Point("2026-01-01T00:00:00Z", 0, 1000),
                        new HistoryEntry.Point("2026-01-02T00:00:00Z", 1, 1000),
                        new HistoryEntry.Point("2026-01-03T00:00:00Z", 100, 1000)));

        HistoryChart chart = HistoryChart.of(entry, HistoryChart.scale(List.of(entry)));

        assertThat(chart.dots()).extracting(HistoryChart.Dot::x).isSorted();
        assertThat(chart.dots()).extracting(HistoryChart.Dot::y).isSortedAccordingTo((a, b) -> b - a);
        assertThat(chart.dots().get(0).y()).isLessThanOrEqualTo(chart.height());
    }

    @Test
    void aTestCountsItsSamplesByFate() {
        TestEntry test = test(
                List.of(),
                List.of(
                        new OutcomeEntry("HUNG, HUNG, LOST", Expectation.FORBIDDEN, 3, ""),
                        new OutcomeEntry("PRINTED, PRINTED, INTACT", Expectation.ACCEPTABLE, 7, "")));

        assertThat(test.samples()).isEqualTo(10);
        assertThat(test.count(Fate.HUNG)).isEqualTo(3);
        assertThat(test.count(Fate.GARBLED)).isZero();
    }
}
