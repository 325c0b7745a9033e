package org.pyerr.stress.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pyerr.stress.baseline.Baseline;
import org.pyerr.stress.baseline.BaselineMaker;
import org.pyerr.stress.result.StressRun;
import org.pyerr.stress.statistics.Answer;

/**
 * The gate against machines on which everything is known. docs/STATISTICS.md has the figures of longer simulations;
 * these here are short, with fixed seeds, and their bounds are wide.
 */
final class CalibrationTest {
    private static final int RUNS = 60;

    /** What many pairs of runs came to. */
    private record Tally(int pairs, int withMoved, int caught, long alarms, long same) {}

    private static Tally tally(int tests, int strata, int forks, double runDeviation, double factor) {
        Gate gate = new Gate(SyntheticSuite.of(tests), GateOptions.defaults());
        int withMoved = 0;
        int caught = 0;
        long alarms = 0;
        long same = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            SimulatedMachine machine = new SimulatedMachine(tests, strata, forks, runDeviation, seed);
            Baseline baseline = BaselineMaker.of(List.of(machine.run(0, 1)));
            GateReport unchanged = judge(gate, machine.run(0, 1), baseline);
            withMoved += moved(unchanged) > 0 ? 1 : 0;
            alarms += unchanged
                    .allFindings()
                    .filter(finding -> finding.verdict() == GateVerdict.WRONG || finding.verdict() == GateVerdict.BLIND)
                    .count();
            same += unchanged.tests().stream()
                    .filter(test -> test.answer().filter(Answer.SAME::equals).isPresent())
                    .count();
            GateReport changed = judge(gate, machine.run(1, factor), baseline);
            caught +=
                    changed.tests().get(0).answer().filter(Answer.MOVED::equals).isPresent() ? 1 : 0;
        }
        return new Tally(RUNS, withMoved, caught, alarms, same);
    }

    private static GateReport judge(Gate gate, StressRun run, Baseline baseline) {
        return gate.judge(new GateInput(List.of(run), List.of()), baseline);
    }

    private static long moved(GateReport report) {
        return IntStream.range(0, report.tests().size())
                .mapToObj(report.tests()::get)
                .filter(test -> test.answer().filter(Answer.MOVED::equals).isPresent())
                .count();
    }

    @Test
    void aRunOfTheWholeSuiteRaisesHardlyAnyFalseAlarm() {
        Tally tally = tally(50, 1, 3, 0.3, 10);

        assertThat(tally.withMoved()).isLessThanOrEqualTo(5);
        assertThat(tally.alarms()).isZero();
    }

    @Test
    void norDoRunsOnAMachineThatIsNowFastAndNowSlow() {
        Tally tally = tally(50, 1, 3, 1.0, 10);

        assertThat(tally.withMoved()).isLessThanOrEqualTo(6);
        assertThat(tally.alarms()).isZero();
    }

    @Test
    void aStrategyTenTimesAsLikelyToHangIsCaughtInAllItsWaysOfCompiling() {
        Tally tally = tally(6, 9, 4, 0.2, 10);

        assertThat(tally.caught()).isGreaterThanOrEqualTo(RUNS * 8 / 10);
        assertThat(tally.withMoved()).isLessThanOrEqualTo(5);
    }

    @Test
    void manyForksShowThatNothingChanged() {
        Tally tally = tally(12, 1, 40, 0, 10);

        assertThat(tally.same()).isGreaterThan(12L * RUNS * 6 / 10);
        assertThat(tally.caught()).isGreaterThanOrEqualTo(RUNS * 9 / 10);
    }
}
