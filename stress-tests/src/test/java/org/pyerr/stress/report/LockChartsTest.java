package org.pyerr.stress.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lockcore.explore.LockOrderGraph.Edge;
import org.pyerr.stress.explore.Fate;
import org.pyerr.stress.explore.ScheduleEntry;
import org.pyerr.stress.explore.ScheduleEntry.StepEntry;
import org.pyerr.stress.explore.ScheduleEntry.WaitEntry;
import org.pyerr.stress.report.LockGraphChart.Arrow;

/** The geometry of a proof's charts. */
final class LockChartsTest {
    @Test
    void edgesThatLeadBackAreACycle() {
        LockGraphChart chart = LockGraphChart.of(List.of(
                new Edge("GIL", "stderr lock", 0, List.of("a", "b")),
                new Edge("GIL", "stderr lock", 1, List.of("a", "b")),
                new Edge("stderr lock", "GIL", 1, List.of("c")),
                new Edge("Once", "GIL", 1, List.of("c"))));

        assertThat(chart.arrows())
                .extracting(Arrow::held, Arrow::wanted, Arrow::threads, Arrow::inCycle, Arrow::sites)
                .containsExactly(
                        tuple("GIL", "stderr lock", "threads 0, 1", true, List.of("a > b")),
                        tuple("stderr lock", "GIL", "thread 1", true, List.of("c")),
                        tuple("Once", "GIL", "thread 1", false, List.of("c")));
        assertThat(chart.nodes()).extracting(LockGraphChart.Node::name).containsExactly("GIL", "stderr lock", "Once");
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

        LaneChart chart = new LaneChart(schedule, List.of("first", "second"));

        assertThat(chart.lanes()).extracting(LaneChart.Lane::does).containsExactly("first", "second");
        assertThat(chart.bars()).extracting(LaneChart.Bar::kind).containsExactly("gil", "stderr");
        assertThat(chart.bars()).allMatch(LaneChart.Bar::forEver);
        assertThat(chart.bars().get(0).y())
                .as("earlier")
                .isLessThan(chart.bars().get(1).y());
        assertThat(chart.labels())
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
}
