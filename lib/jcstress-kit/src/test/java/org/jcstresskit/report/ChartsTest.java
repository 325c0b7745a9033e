package org.jcstresskit.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.gate.SyntheticSuite;
import org.jcstresskit.result.Expectation;
import org.jcstresskit.result.Fork;
import org.jcstresskit.result.ForkStatus;
import org.jcstresskit.result.Frequency;
import org.jcstresskit.result.Machine;
import org.jcstresskit.result.Outcome;
import org.jcstresskit.result.Stratum;
import org.jcstresskit.result.StressRun;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.suite.Word;
import org.junit.jupiter.api.Test;

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

    private static Fork fork(Stratum stratum, long hung) {
        return new Fork(
                0,
                stratum,
                stratum.jvmArguments(),
                1,
                200,
                0,
                ForkStatus.NORMAL,
                new TreeMap<>(Map.of(SyntheticSuite.HUNG, hung, SyntheticSuite.PRINTED, 1000 - hung)),
                List.of());
    }

    @Test
    void dotsAreForksUnderTheirConditions() {
        Stratum unified = new Stratum("unified", List.of(), "free");
        Stratum slow = new Stratum("Interpreter", List.of("-XX:+UseParallelGC"), "free");

        DotPlot plot = DotPlot.of(
                List.of(fork(unified, 10), fork(unified, 0), fork(slow, 100)),
                List.of(new Frequency(3, 1000)),
                Word.HUNG);

        assertThat(plot.groups())
                .extracting(DotPlot.Group::title)
                .containsExactly("JVM's own options", "+UseParallelGC", "baseline");
        DotPlot.Row row = plot.groups().get(0).rows().get(0);
        assertThat(row.label()).isEqualTo("unified");
        assertThat(row.all()).isEqualTo(new Frequency(10, 2000));
        assertThat(row.dots(true)).isEqualTo("M%d 0h0".formatted(plot.scale().x(0.01)));
        assertThat(row.dots(false)).isEqualTo("M%d 0h0".formatted(plot.scale().zero()));
        assertThat(row.x(row.all())).isEqualTo(plot.scale().x(0.005));
        assertThat(row.left()).isEqualTo(plot.scale().zero());
        assertThat(row.right()).isEqualTo(plot.scale().x(0.01));
        DotPlot.Row slower = plot.groups().get(1).rows().get(0);
        assertThat(slower.x(slower.all())).isGreaterThan(row.x(row.all()));
        assertThat(plot.groups()).extracting(DotPlot.Group::isBaseline).containsExactly(false, false, true);
        assertThat(plot.groups().get(2).rows().get(0).dots(true))
                .isEqualTo("M%d 0h0".formatted(plot.scale().x(0.003)));
    }

    @Test
    void aRatioOfOneStandsInTheMiddle() {
        RatioBar bar = RatioBar.of(1, 1 / 31.622776601683793, 1e9, 10);

        assertThat(bar.at()).isEqualTo(60);
        assertThat(bar.from()).as("half of the way to a thousandth").isEqualTo(30);
        assertThat(bar.to()).as("beyond the end").isEqualTo(120);
        assertThat(bar.marginFrom()).isEqualTo(40);
        assertThat(bar.marginTo()).isEqualTo(80);
    }

    private static StressRun run(int day, long hung) {
        List<Outcome> outcomes = List.of(
                new Outcome(SyntheticSuite.HUNG, Expectation.ACCEPTABLE_INTERESTING, hung, ""),
                new Outcome(SyntheticSuite.PRINTED, Expectation.ACCEPTABLE, 1000 - hung, ""));
        return new StressRun(
                new Machine(2, "amd64", "Linux", "17", "Vendor", "VM"),
                List.of(),
                Instant.parse("2026-01-0%dT00:00:00Z".formatted(day)),
                Duration.ZERO,
                true,
                List.of(new StressTest("a.B", List.of(), 1, outcomes, List.of())),
                List.of());
    }

    @Test
    void runsStandFromLeftToRightAndFrequencyGoesUp() {
        History history = History.of(List.of(run(1, 0), run(2, 1), run(3, 100)), SyntheticSuite.of(0));

        assertThat(history.series()).singleElement().satisfies(series -> {
            assertThat(series.hazard()).isEqualTo("hung");
            assertThat(history.dots(series)).extracting(History.Dot::x).isSorted();
            assertThat(history.dots(series)).extracting(History.Dot::y).isSortedAccordingTo((a, b) -> b - a);
            assertThat(history.dots(series).get(0).y()).isLessThanOrEqualTo(History.HEIGHT);
        });
        assertThat(History.of(List.of(run(3, 100)), SyntheticSuite.of(0)).series())
                .as("of one run")
                .isEmpty();
        assertThat(History.of(List.of(run(1, 0), run(2, 0)), SyntheticSuite.of(0))
                        .series())
                .as("of what nobody saw")
                .isEmpty();
    }
}
